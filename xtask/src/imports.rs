//! Short names for what the main part imports of its script. wasm-bindgen's are long and end in a hash, so that they do
//! not compress; nothing but these two files reads them.

use anyhow::{Context, Result, ensure};

/// The import section's id (WebAssembly core specification, section 5.5.5).
const IMPORTS: u8 = 2;
/// Magic and version.
const HEADER: usize = 8;
const DIGITS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The module and its script, with short names for everything that comes from `from`, and for `from` itself.
pub(crate) fn shorten(module: &[u8], script: &str, from: &str) -> Result<(Vec<u8>, String)> {
    let mut reader = Reader { bytes: module, at: HEADER };
    let mut written = module.get(..HEADER).context("no module")?.to_vec();
    let mut script = script.to_owned();
    while reader.at < module.len() {
        let start = reader.at;
        let id = reader.byte()?;
        let length = reader.number()?;
        let end = reader.at.checked_add(length).filter(|end| *end <= module.len()).context("a section is cut")?;
        if id == IMPORTS {
            let section = renamed(&mut reader, end, from, &mut script)?;
            written.push(IMPORTS);
            write_number(&mut written, section.len());
            written.extend(section);
        } else {
            written.extend(&module[start..end]);
        }
        reader.at = end;
    }
    Ok((written, script))
}

fn renamed(reader: &mut Reader<'_>, end: usize, from: &str, script: &mut String) -> Result<Vec<u8>> {
    let count = reader.number()?;
    let mut section = Vec::new();
    write_number(&mut section, count);
    let mut names = 0..;
    let short_from = "_";
    for _ in 0..count {
        let (module, name) = (reader.name()?, reader.name()?);
        if module == from {
            let short = names.next().map(short_name).unwrap_or_default();
            *script = replaced_once(script, &format!("{name}: function"), &format!("{short}: function"))?;
            write_name(&mut section, short_from);
            write_name(&mut section, &short);
        } else {
            write_name(&mut section, module);
            write_name(&mut section, name);
        }
        let start = reader.at;
        reader.skip_kind()?;
        section.extend(&reader.bytes[start..reader.at]);
    }
    ensure!(reader.at == end, "the import section is read wrongly");
    *script = replaced_once(script, &format!("\"{from}\":"), &format!("\"{short_from}\":"))?;
    Ok(section)
}

fn replaced_once(script: &str, old: &str, new: &str) -> Result<String> {
    let at = script
        .match_indices(old)
        // Not the end of a longer name.
        .find(|(at, _)| !script[..*at].ends_with(|before: char| before.is_alphanumeric() || "_$".contains(before)));
    let (at, _) = at.with_context(|| format!("the script has no `{old}`"))?;
    Ok([&script[..at], new, &script[at + old.len()..]].concat())
}

fn short_name(number: usize) -> String {
    let digit = char::from(DIGITS[number % DIGITS.len()]);
    match number / DIGITS.len() {
        0 => digit.to_string(),
        more => short_name(more - 1) + &digit.to_string(),
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let byte = *self.bytes.get(self.at).context("the module is cut")?;
        self.at += 1;
        Ok(byte)
    }

    /// LEB128, unsigned (section 5.2.2).
    fn number(&mut self) -> Result<usize> {
        let mut number = 0_usize;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        anyhow::bail!("a number is too long")
    }

    fn name(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        let name = self.bytes.get(self.at..self.at.saturating_add(length)).context("a name is cut")?;
        self.at += length;
        Ok(std::str::from_utf8(name)?)
    }

    /// What is imported: a function's type, or a table, a memory or a global with its bounds.
    fn skip_kind(&mut self) -> Result<()> {
        match self.byte()? {
            0 => drop(self.number()?),
            1 => {
                self.byte()?;
                self.skip_limits()?;
            }
            2 => self.skip_limits()?,
            3 => {
                self.byte()?;
                self.byte()?;
            }
            other => anyhow::bail!("an import of the unknown kind {other}"),
        }
        Ok(())
    }

    fn skip_limits(&mut self) -> Result<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Ok(())
    }
}

fn write_number(bytes: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            return bytes.push(low);
        }
        bytes.push(low | 0x80);
    }
}

fn write_name(bytes: &mut Vec<u8>, name: &str) {
    write_number(bytes, name.len());
    bytes.extend(name.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(imports: &[(&str, &str, &[u8])]) -> Vec<u8> {
        let mut section = Vec::new();
        write_number(&mut section, imports.len());
        for (from, name, kind) in imports {
            write_name(&mut section, from);
            write_name(&mut section, name);
            section.extend(*kind);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(IMPORTS);
        write_number(&mut module, section.len());
        module.extend(section);
        // A section after it stays as it is.
        module.extend([3, 2, 1, 0]);
        module
    }

    #[test]
    fn what_comes_of_the_script_gets_a_short_name_in_both_files() -> Result<()> {
        const FUNCTION: &[u8] = &[0, 0x81, 1];
        const TABLE: &[u8] = &[1, 0x70, 1, 0, 7];
        let before = module(&[
            ("./a.js", "long_1f", FUNCTION),
            ("./other.js", "table", TABLE),
            ("./a.js", "g_long_1f", FUNCTION),
        ]);
        let script = "const i = { g_long_1f: function() {}, long_1f: function(a) {} }; return { \"./a.js\": i };";
        let (after, script) = shorten(&before, script, "./a.js")?;
        assert_eq!(after, module(&[("_", "a", FUNCTION), ("./other.js", "table", TABLE), ("_", "b", FUNCTION)]));
        assert_eq!(script, "const i = { b: function() {}, a: function(a) {} }; return { \"_\": i };");
        Ok(())
    }

    #[test]
    fn what_does_not_fit_together_is_no_success() {
        let before = module(&[("./a.js", "x", &[0, 0])]);
        for script in ["", "{ y: function() {} } \"./a.js\":", "{ x: function() {} }"] {
            assert!(shorten(&before, script, "./a.js").is_err(), "{script}");
        }
        assert!(shorten(&before[..12], "{ x: function() {} } \"./a.js\":", "./a.js").is_err());
    }

    #[test]
    fn short_names_are_each_ones_own() {
        let names: std::collections::BTreeSet<_> = (0..3000).map(short_name).collect();
        assert_eq!(names.len(), 3000);
        assert_eq!([0, 51, 52, 53].map(short_name), ["a", "Z", "aa", "ab"]);
    }
}

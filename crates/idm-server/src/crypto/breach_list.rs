//! A file of hashes of breached passwords, as the downloader of Have I Been Pwned writes it: a line for each, SHA-1 in
//! hexadecimal, a colon and how often it was seen, in the order of the hashes. It is searched where it lies: the whole
//! of it, 40 GB and more, costs no memory and some thirty reads for a password.

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use idm_api::secret::Secret;
use std::{
    fs::File,
    io::{self, Read as _, Seek as _, SeekFrom},
    path::Path,
    sync::{Mutex, PoisonError},
};

/// Hexadecimal digits of a hash.
const DIGITS: usize = 40;
/// Longest line with its end: the hash, a colon, twenty digits, CR and LF.
const LINE: usize = DIGITS + 23;
/// Lines that are looked at when it is opened.
const SAMPLES: u64 = 256;

type Hash = [u8; DIGITS];

/// Why a file is no such list.
#[derive(Debug, thiserror::Error)]
pub enum BreachListError {
    /// It cannot be read.
    #[error("cannot be read: {0}")]
    Read(#[from] io::Error),
    /// Nothing is in it.
    #[error("is empty")]
    Empty,
    /// Not of the form.
    #[error("has no line SHA1:COUNT at byte {0}")]
    Line(u64),
    /// Out of order: what is in it would not be found.
    #[error("is not in the order of its hashes at byte {0}")]
    Order(u64),
}

/// The list.
pub struct BreachList {
    file: Mutex<File>,
    length: u64,
}

/// A line.
struct Line {
    begins: u64,
    /// Where the next one does.
    next: u64,
    /// In capitals.
    hash: Hash,
}

impl BreachList {
    /// Opens it, and looks at some of it.
    ///
    /// # Errors
    /// When it cannot be read, is empty, or at one of the places looked at is no list in order.
    pub fn open(path: &Path) -> Result<Self, BreachListError> {
        let file = File::open(path)?;
        let list = Self { length: file.metadata()?.len(), file: Mutex::new(file) };
        let mut last: Option<Line> = None;
        for sample in 0..SAMPLES {
            let Some(line) = list.line_from(list.length * sample / SAMPLES)? else { break };
            let next = list.line_from(line.next)?;
            // Two that are far from each other, which in a short list may be the same, and two neighbours.
            let far = last.as_ref().filter(|last| last.begins < line.begins).map(|last| (last, &line));
            let near = next.as_ref().map(|next| (&line, next));
            for (before, after) in far.into_iter().chain(near) {
                if before.hash >= after.hash {
                    return Err(BreachListError::Order(after.begins));
                }
            }
            last = Some(line);
        }
        if last.is_none() { Err(BreachListError::Empty) } else { Ok(list) }
    }

    /// Whether the password is in it. Reads from a disk: not for a thread that others wait for.
    ///
    /// # Errors
    /// When it cannot be read (any more).
    pub fn contains(&self, password: &Secret) -> Result<bool, BreachListError> {
        let wanted = hexadecimal(digest(&SHA1_FOR_LEGACY_USE_ONLY, password.expose().as_bytes()).as_ref());
        // Its line begins between the two, if there is one.
        let (mut low, mut high) = (0, self.length);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.line_from(middle)?.filter(|line| line.begins < high) {
                Some(line) if line.hash == wanted => return Ok(true),
                Some(line) if line.hash < wanted => low = line.next,
                _ => high = middle,
            }
        }
        Ok(false)
    }

    /// The first line that begins there or later.
    fn line_from(&self, at: u64) -> Result<Option<Line>, BreachListError> {
        // From the byte before: where it ends a line, the line begins at the very place.
        let from = at.saturating_sub(1);
        let mut bytes = [0; 2 * LINE];
        let read = self.read(from, &mut bytes)?;
        let bytes = &bytes[..read];
        let end_of = |bytes: &[u8]| bytes.iter().position(|byte| *byte == b'\n');
        let skipped = if at == 0 { 0 } else { end_of(bytes).map_or(bytes.len(), |end| end + 1) };
        let begins = from + skipped as u64;
        let rest = &bytes[skipped..];
        if rest.is_empty() {
            // Within a line that has no end, unless that is the file's.
            return if begins >= self.length { Ok(None) } else { Err(BreachListError::Line(from)) };
        }
        let (text, whole) = end_of(rest).map_or((rest, rest.len()), |end| (&rest[..end], end + 1));
        let hash = hash_of(text).filter(|_| whole <= LINE).ok_or(BreachListError::Line(begins))?;
        Ok(Some(Line { begins, next: begins + whole as u64, hash }))
    }

    fn read(&self, from: u64, into: &mut [u8]) -> io::Result<usize> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(from))?;
        let mut filled = 0;
        loop {
            match file.read(&mut into[filled..]) {
                Ok(0) => return Ok(filled),
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// The hash of a line, in capitals.
fn hash_of(line: &[u8]) -> Option<Hash> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let (hash, count) = line.split_first_chunk::<DIGITS>()?;
    let counted = count.strip_prefix(b":").is_some_and(|count| count.iter().all(u8::is_ascii_digit));
    let plain = hash.iter().all(u8::is_ascii_hexdigit) && (count.is_empty() || counted);
    plain.then(|| hash.to_ascii_uppercase().try_into().ok()).flatten()
}

fn hexadecimal(bytes: &[u8]) -> Hash {
    const CAPITALS: &[u8; 16] = b"0123456789ABCDEF";
    let mut hash = [b'0'; DIGITS];
    for (pair, byte) in hash.chunks_exact_mut(2).zip(bytes) {
        pair.copy_from_slice(&[CAPITALS[usize::from(byte >> 4)], CAPITALS[usize::from(byte & 15)]]);
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fmt::Write as _, fs};

    fn hash(password: &str) -> String {
        let hash = hexadecimal(digest(&SHA1_FOR_LEGACY_USE_ONLY, password.as_bytes()).as_ref());
        String::from_utf8(hash.to_vec()).unwrap()
    }

    fn opened(text: &str) -> Result<BreachList, BreachListError> {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(&file, text).unwrap();
        BreachList::open(file.path())
    }

    fn refused(text: &str) -> String {
        opened(text).err().unwrap().to_string()
    }

    /// The list of these passwords, as the downloader writes it.
    fn list(passwords: &[String], end: &str) -> String {
        let mut hashes: Vec<_> = passwords.iter().map(|password| hash(password)).collect();
        hashes.sort();
        hashes.iter().enumerate().fold(String::new(), |mut text, (count, hash)| {
            write!(text, "{hash}:{}{end}", 10_u64.pow(u32::try_from(count % 20).unwrap())).unwrap();
            text
        })
    }

    #[test]
    fn a_hash_is_the_one_that_everybody_uses() {
        // FIPS 180-4, example of SHA-1.
        assert_eq!(hash("abc"), "A9993E364706816ABA3E25717850C26C9CD0D89D");
    }

    #[test]
    fn each_that_is_in_it_is_found_and_no_other() {
        for (count, end) in [(1, "\n"), (2, "\r\n"), (3, "\n"), (1000, "\n"), (1001, "\r\n")] {
            let passwords: Vec<_> = (0..count).map(|number| format!("password {number}")).collect();
            for text in [list(&passwords, end), list(&passwords, end).trim_end().to_owned()] {
                let list = opened(&text).unwrap();
                for password in &passwords {
                    assert!(list.contains(&Secret::new(password.clone())).unwrap(), "{password} of {count}");
                }
                for number in 0..2000 {
                    let other = Secret::new(format!("another {number}"));
                    assert!(!list.contains(&other).unwrap(), "{number} of {count}");
                }
            }
        }
        let bare = opened(&format!("{}\n", hash("abc").to_lowercase())).unwrap();
        assert!(bare.contains(&Secret::new("abc")).unwrap(), "without counts, in small letters");
    }

    #[test]
    fn what_is_no_list_in_order_is_refused() {
        assert!(BreachList::open(Path::new("/nowhere/passwords.txt")).is_err());
        assert_eq!(refused(""), "is empty");
        let three: Vec<_> = ["a", "b", "c"].map(str::to_owned).into();
        let good = list(&three, "\n");
        assert!(opened(&good).is_ok());
        let mut lines: Vec<_> = good.lines().collect();
        lines.reverse();
        assert!(refused(&lines.join("\n")).contains("order"));
        let many = list(&(0..5000).map(|number| number.to_string()).collect::<Vec<_>>(), "\n");
        let mut halves: Vec<_> = many.lines().collect();
        halves.rotate_left(2500);
        assert!(refused(&halves.join("\n")).contains("order"), "two halves the wrong way round");
        for bad in [
            "password1\n",
            "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD:3\n",
            "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8;3\n",
            "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:many\n",
            "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FDX:3\n",
            "\n",
            &"0".repeat(500),
            // Of NTLM, which is the downloader's other kind.
            "8846F7EAEE8FB117AD06BDD830B7586C:3\n",
        ] {
            assert!(refused(bad).contains("SHA1:COUNT"), "{bad}");
        }
    }

    #[test]
    fn what_is_no_list_any_more_is_told() {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(&file, list(&(0..500).map(|number| number.to_string()).collect::<Vec<_>>(), "\n")).unwrap();
        let list = BreachList::open(file.path()).unwrap();
        fs::write(&file, "something else".repeat(2000)).unwrap();
        assert!(list.contains(&Secret::new("1")).is_err());
    }
}

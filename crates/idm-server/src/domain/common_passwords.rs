//! The most used passwords. The text lies in the binary as it is read in the repository, sorted, and is searched
//! there: it costs no memory but the pages that a search touches. `data/README.md` says where it comes from.

use std::cmp::Ordering;

/// Lower-case, one a line, in the order of their bytes.
const LIST: &str = include_str!("../../data/common-passwords.txt");

/// Whether the password is among the most used ones, without regard to case.
pub(super) fn is_common(password: &str) -> bool {
    has_line(LIST.as_bytes(), password.to_lowercase().as_bytes())
}

/// Whether one of the sorted lines is the wanted one.
fn has_line(lines: &[u8], wanted: &[u8]) -> bool {
    // Both at the beginning of a line, or at the end.
    let (mut low, mut high) = (0, lines.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = lines[low..middle].iter().rposition(|&byte| byte == b'\n').map_or(low, |at| low + at + 1);
        let end = lines[middle..high].iter().position(|&byte| byte == b'\n').map_or(high, |at| middle + at);
        match lines[start..end].cmp(wanted) {
            Ordering::Equal => return true,
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::password::MOST_USED;

    #[test]
    fn the_list_is_long_and_in_order() {
        let lines: Vec<_> = LIST.lines().collect();
        assert!(lines.len() >= 10_000, "{}", lines.len());
        assert!(lines.is_sorted_by(|a, b| a.as_bytes() < b.as_bytes()));
        assert!(lines.iter().all(|line| line.to_lowercase() == *line && !line.is_empty()));
    }

    #[test]
    fn every_line_is_found_and_nothing_else() {
        for line in LIST.lines() {
            assert!(is_common(line) && is_common(&line.to_uppercase()), "{line}");
        }
        for password in MOST_USED {
            assert!(is_common(password), "{password}");
        }
        for password in
            ["", "\n", "123456\n", "123456\n123456a", "correct horse 7 battery", "\u{1}", "\u{10ffff}", "zzzzzzzzzz0"]
        {
            assert!(!is_common(password), "{password:?}");
        }
        assert!(!has_line(b"", b"") && has_line(b"a\n", b"a") && !has_line(b"a\n", b"") && !has_line(b"a\n", b"b"));
    }
}

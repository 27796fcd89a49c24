//! Rules for short texts that people enter: names of applications, accounts and people.

/// Most characters of a name.
pub const NAME_MAX_CHARACTERS: usize = 80;

/// Why a text is not taken as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameProblem {
    /// Nothing but blanks.
    Missing,
    /// More than [`NAME_MAX_CHARACTERS`] characters.
    TooLong,
    /// A control character, or one that changes the direction of text and so can disguise a name
    /// (Unicode TR 36, section 2.5).
    ForbiddenCharacter,
}

/// Checks a name after blanks around it are dropped.
///
/// # Errors
/// The first problem found.
pub fn check_name(name: &str) -> Result<(), NameProblem> {
    let name = name.trim();
    if name.is_empty() {
        return Err(NameProblem::Missing);
    }
    if name.chars().count() > NAME_MAX_CHARACTERS {
        return Err(NameProblem::TooLong);
    }
    if name.chars().any(is_forbidden) { Err(NameProblem::ForbiddenCharacter) } else { Ok(()) }
}

/// Whether no short text may have it: it cannot be seen, or turns the direction of what follows.
#[must_use]
pub fn is_forbidden(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_any_script_are_fine() {
        for name in ["Signup page", "  trimmed  ", "登録ページ", "صفحة التسجيل", "<b>not markup</b>", "👩‍💻 tools"]
        {
            assert_eq!(check_name(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn empty_long_and_deceptive_names_are_refused() {
        assert_eq!(check_name(" \t "), Err(NameProblem::Missing));
        assert_eq!(check_name(&"x".repeat(NAME_MAX_CHARACTERS)), Ok(()));
        assert_eq!(check_name(&"x".repeat(NAME_MAX_CHARACTERS + 1)), Err(NameProblem::TooLong));
        assert_eq!(check_name("a\u{202E}b"), Err(NameProblem::ForbiddenCharacter));
        assert_eq!(check_name("a\nb"), Err(NameProblem::ForbiddenCharacter));
    }
}

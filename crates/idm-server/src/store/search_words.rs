//! What a name is found by: every beginning of a word in it. `AcmeSignup-page2` gives `acmesignup`, `signup`,
//! `page2` and `2`. A search word then finds the names that have a word beginning with it, by a range of
//! an index and not by reading every name.

use std::collections::BTreeSet;

/// Characters of a word that are kept; a longer search word is cut alike.
const WORD_MAX_CHARACTERS: usize = 40;
/// Search words that are looked at.
const MOST_SEARCH_WORDS: usize = 8;

/// The words under which a name is filed.
pub(super) fn words_of(name: &str) -> BTreeSet<String> {
    let characters: Vec<char> = name.chars().collect();
    let starts = (0..characters.len()).filter(|&at| starts_word(&characters, at));
    starts
        .map(|start| {
            let run = characters[start..].iter().take_while(|character| character.is_alphanumeric());
            folded(run.copied())
        })
        .collect()
}

/// The words of a search text.
pub(crate) fn search_words(text: &str) -> Vec<String> {
    let runs = text.split(|character: char| !character.is_alphanumeric()).filter(|run| !run.is_empty());
    runs.take(MOST_SEARCH_WORDS).map(|run| folded(run.chars())).collect()
}

/// The name in the form that it is ordered by.
pub(super) fn name_key(name: &str) -> String {
    name.to_lowercase()
}

/// Just above every text that begins with the word, byte by byte.
pub(super) fn end_of_prefix(word: &str) -> String {
    format!("{word}{}", char::MAX)
}

fn folded(run: impl Iterator<Item = char>) -> String {
    run.flat_map(char::to_lowercase).take(WORD_MAX_CHARACTERS).collect()
}

fn starts_word(characters: &[char], at: usize) -> bool {
    let this = characters[at];
    let Some(before) = at.checked_sub(1).map(|before| characters[before]) else { return this.is_alphanumeric() };
    this.is_alphanumeric()
        && (!before.is_alphanumeric()
            || (before.is_lowercase() && this.is_uppercase())
            || before.is_numeric() != this.is_numeric()
            // Scripts written without blanks (CJK and its neighbours): a word may begin anywhere.
            || this >= '\u{2E80}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(name: &str) -> Vec<String> {
        words_of(name).into_iter().collect()
    }

    #[test]
    fn a_word_begins_after_signs_humps_and_digits() {
        assert_eq!(words("AcmeSignup-page2"), ["2", "acmesignup", "page2", "signup"]);
        assert_eq!(words("  Signup  page "), ["page", "signup"]);
        assert_eq!(words("登録ページ"), ["ジ", "ページ", "ージ", "登録ページ", "録ページ"]);
        assert_eq!(words("<!-- -->"), Vec::<String>::new());
        assert_eq!(words(&"x".repeat(80)), ["x".repeat(40)]);
    }

    #[test]
    fn a_search_text_is_cut_and_folded_alike() {
        assert_eq!(search_words(" Signup, PAGE2 "), ["signup", "page2"]);
        assert_eq!(search_words("%_'\""), Vec::<String>::new());
        assert_eq!(search_words(&"x".repeat(80)), ["x".repeat(40)]);
        assert_eq!(search_words(&"a ".repeat(20)).len(), MOST_SEARCH_WORDS);
    }

    #[test]
    fn a_prefix_range_holds_what_begins_so_and_nothing_else() {
        let inside = |word: &str, prefix: &str| *word >= *prefix && *word < *end_of_prefix(prefix);
        assert!(inside("signup", "sign") && inside("sign", "sign") && inside("sign\u{10FFFD}", "sign"));
        assert!(!inside("sigo", "sign") && !inside("sig", "sign"));
    }
}

//! Passwords that an installation refuses beside the most used ones: those made of its own names (OWASP ASVS 5.0.0,
//! 6.2.11), and those of known breaches (6.2.12).

use super::DomainError;
use crate::crypto::breach_list::BreachList;
use idm_api::{password::MIN_CHARACTERS, secret::Secret};
use std::sync::Arc;

/// Fewest characters of a word: a shorter one is part of too much that has nothing to do with it.
const WORD_CHARACTERS: usize = 3;

/// What is refused.
#[derive(Default)]
pub struct RefusedPasswords {
    /// Small letters, the longest first.
    words: Vec<String>,
    breached: Option<Arc<BreachList>>,
}

/// A word that says too little.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} has less than {WORD_CHARACTERS} characters")]
pub struct WordTooShort(String);

impl RefusedPasswords {
    /// `words`: names of the product, the company, its projects and the like, in any case.
    ///
    /// # Errors
    /// The first word that is too short.
    pub fn new(words: &[String], breached: Option<BreachList>) -> Result<Self, WordTooShort> {
        let mut words: Vec<_> = words.iter().map(|word| word.trim().to_lowercase()).collect();
        if let Some(short) = words.iter().find(|word| word.chars().count() < WORD_CHARACTERS) {
            return Err(WordTooShort(short.clone()));
        }
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Ok(Self { words, breached: breached.map(Arc::new) })
    }

    /// Whether this password is among them.
    ///
    /// # Errors
    /// When the list of breached ones cannot be read.
    pub(super) async fn refuse(&self, password: &Secret) -> Result<bool, DomainError> {
        if self.is_made_of_words(password.expose()) {
            return Ok(true);
        }
        let Some(list) = &self.breached else { return Ok(false) };
        let (list, password) = (Arc::clone(list), password.clone());
        let looked_up = tokio::task::spawn_blocking(move || list.contains(&password)).await;
        // The task itself neither panics nor is called off.
        Ok(looked_up.map_err(|_| DomainError::Busy)??)
    }

    /// Whether what is left without the words would be too short for a password: `Acme-2026!` is a name with what people
    /// put after it, and `an acme of brown cattle` is not.
    fn is_made_of_words(&self, password: &str) -> bool {
        let lower = password.to_lowercase();
        let (mut rest, mut found, mut left) = (lower.as_str(), false, 0);
        while let Some(character) = rest.chars().next() {
            let word = self.words.iter().find(|word| rest.starts_with(word.as_str()));
            found |= word.is_some();
            left += usize::from(word.is_none());
            rest = &rest[word.map_or(character.len_utf8(), String::len)..];
        }
        found && left < MIN_CHARACTERS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(words: &[&str]) -> RefusedPasswords {
        RefusedPasswords::new(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>(), None).unwrap()
    }

    #[test]
    fn a_name_with_a_little_around_it_is_refused_and_a_name_among_more_is_not() {
        let refused = refused(&["Acme", " Acme Post ", "Österberg"]);
        for password in
            ["Acme", "acme2026", "Acme-2026!", "ACMEacmeACME1", "2026 Acme Post!", "ÖSTERBERG-2026", "12acme34x"]
        {
            assert!(refused.is_made_of_words(password), "{password}");
        }
        for password in ["", "an acme of brown cattle", "acme-12345678", "Acm3-2026!", "correct Horse 7 battery"] {
            assert!(!refused.is_made_of_words(password), "{password}");
        }
        assert!(!RefusedPasswords::default().is_made_of_words("short"));
    }

    #[test]
    fn the_longest_name_counts() {
        // By the short one alone eight characters would be left.
        assert!(refused(&["acme", "acmeenterprise"]).is_made_of_words("acmeenterprise1"));
    }

    #[test]
    fn what_is_hardly_a_word_is_none() {
        for short in ["", "ab", " x "] {
            assert!(RefusedPasswords::new(&["acme".to_owned(), short.to_owned()], None).is_err(), "{short}");
        }
    }
}

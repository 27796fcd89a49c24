//! The words of a thing as a set of 63 bits (a Bloom filter over the beginnings of its words). A thing that lacks a
//! bit of a search has not all of its words; one that has them all is looked at more closely. That costs no look
//! into the table of words for nearly all things that do not match, however frequent each word is by itself.

/// Bits in use; the sign is none, so that every set differs from that of things whose words nobody has looked at: -1,
/// which has every bit, so that a search never passes over them.
const BITS: u64 = 63;

/// Beginnings of a word that have their bit, up to so many characters. Longer ones tell little more, and shorter
/// search words must be found, too.
const LONGEST_BEGINNING: usize = 4;

/// That set, which rows have by default.
#[cfg(test)]
pub(super) const UNKNOWN: i64 = -1;

/// The bits of these words: what is stored with a thing, and what a search for them asks for.
pub(super) fn word_bits<'a>(words: impl IntoIterator<Item = &'a str>) -> i64 {
    words.into_iter().flat_map(beginnings).fold(0, |bits, beginning| bits | bit_of(beginning))
}

fn beginnings(word: &str) -> impl Iterator<Item = &str> {
    let ends = word.char_indices().map(|(at, character)| at + character.len_utf8());
    ends.take(LONGEST_BEGINNING).map(|end| &word[..end])
}

/// FNV-1a. Stored sets hold it: another hash needs a migration that sets them to [`UNKNOWN`].
fn bit_of(beginning: &str) -> i64 {
    let hash = beginning
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    1 << (hash % BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_have(stored: &[&str], searched: &[&str]) -> bool {
        let asked = word_bits(searched.iter().copied());
        word_bits(stored.iter().copied()) & asked == asked
    }

    #[test]
    fn every_beginning_of_every_word_may_be_there() {
        let stored = ["signup", "登録ページ", "7"];
        for searched in ["s", "si", "sig", "sign", "signu", "signup", "登", "登録ペー", "7"] {
            assert!(may_have(&stored, &[searched]), "{searched}");
        }
        assert!(may_have(&stored, &["sig", "7", "登録"]));
        assert!(may_have(&stored, &[]));
        let anything = word_bits(["what", "ever"]);
        assert_eq!(UNKNOWN & anything, anything, "unknown words may be any");
    }

    #[test]
    fn most_other_words_are_told_apart() {
        let stored = ["lamp", "solar", "4711"];
        let others = ["signup", "login", "billing", "thermostat", "fleet", "garden", "meter", "camera", "door", "pump"];
        let taken = others.iter().filter(|other| may_have(&stored, &[other])).count();
        assert_eq!(taken, 0);
        assert_eq!(others.iter().filter(|other| may_have(&["lamp"], &["lamp", other])).count(), 0);
    }

    /// Sets that were stored by an older version must mean the same.
    #[test]
    fn the_bits_stay_what_they_are() {
        assert_eq!(word_bits(["lamp", "solar"]), BITS_OF_LAMP_AND_SOLAR);
        assert_eq!(word_bits(["é"]), BITS_OF_E_ACUTE);
        assert!(word_bits(["a", "b", "c", "d"]) > 0);
    }

    const BITS_OF_LAMP_AND_SOLAR: i64 = 581_245_895_627_047_216;
    const BITS_OF_E_ACUTE: i64 = 288_230_376_151_711_744;
}

//! The appToken's format: recognisable and checkable without asking the IDM.
//!
//! `idmapp_` + 43 base62 digits (256 random bits) + 6 base62 digits (CRC-32 of all that stands before).
//! Prefix and checksum let secret scanners and the browser tell a token from a typing error offline, as
//! GitHub's tokens do. Alphabet: `0-9A-Za-z`, most significant digit first, fixed width.

use crate::secret::Secret;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use zeroize::Zeroize;

/// What every appToken starts with.
pub const PREFIX: &str = "idmapp_";
/// Base62 digits that hold 256 bits.
pub const RANDOM_DIGITS: usize = 43;
/// Base62 digits that hold the CRC-32.
pub const CHECKSUM_DIGITS: usize = 6;
/// Length of a whole token in characters.
pub const LENGTH: usize = PREFIX.len() + RANDOM_DIGITS + CHECKSUM_DIGITS;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// What the format alone says about a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenProblem {
    /// It does not start with [`PREFIX`]: not one of our tokens.
    NotOurs,
    /// It starts like one of ours but is cut, too long, or has a character outside base62.
    Malformed,
    /// Form and length are right, but the checksum does not hold: mistyped, or made up.
    WrongChecksum,
}

/// CRC-32 as in ISO-HDLC (zlib, PNG). Without a table: the browser would download one of 16 KB to sum up 50 letters.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Makes the token that carries these 32 random bytes.
///
/// The randomness is the caller's (a cryptographically secure source), so this stays pure.
#[must_use]
pub fn encode(mut random: [u8; 32]) -> Secret {
    let mut text = String::with_capacity(LENGTH);
    text.push_str(PREFIX);
    push_base62(&mut text, &mut random, RANDOM_DIGITS);
    let mut crc = CHECKSUM.checksum(text.as_bytes()).to_be_bytes();
    push_base62(&mut text, &mut crc, CHECKSUM_DIGITS);
    random.zeroize();
    Secret::new(text)
}

/// Tells whether a text has the form of an appToken and a checksum that holds. It says nothing about
/// whether the IDM still accepts it.
///
/// # Errors
/// The first way in which it is not one.
pub fn check(text: &str) -> Result<(), TokenProblem> {
    let digits = text.strip_prefix(PREFIX).ok_or(TokenProblem::NotOurs)?;
    if digits.len() != RANDOM_DIGITS + CHECKSUM_DIGITS || !digits.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(TokenProblem::Malformed);
    }
    if checksum_holds(digits.as_bytes()) { Ok(()) } else { Err(TokenProblem::WrongChecksum) }
}

/// Whether these are all digits of a token, and its checksum holds. [`PREFIX`] belongs to what is summed up.
pub(crate) fn checksum_holds(digits: &[u8]) -> bool {
    let Some((random, checksum)) = digits.split_at_checked(RANDOM_DIGITS) else { return false };
    let mut sum = CHECKSUM.digest();
    sum.update(PREFIX.as_bytes());
    sum.update(random);
    let mut expected = String::with_capacity(CHECKSUM_DIGITS);
    push_base62(&mut expected, &mut sum.finalize().to_be_bytes(), CHECKSUM_DIGITS);
    expected.as_bytes() == checksum
}

/// Writes a big-endian number as exactly `width` base62 digits, by long division; the number ends as 0.
fn push_base62(out: &mut String, number: &mut [u8], width: usize) {
    let mut digits = [0_u8; RANDOM_DIGITS];
    for slot in digits[..width].iter_mut().rev() {
        let mut remainder = 0_u32;
        for byte in number.iter_mut() {
            let value = remainder << 8 | u32::from(*byte);
            *byte = (value / 62) as u8;
            remainder = value % 62;
        }
        *slot = ALPHABET[remainder as usize];
    }
    out.extend(digits[..width].iter().map(|&digit| char::from(digit)));
    digits.zeroize();
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_format_is_fixed() {
        // Computed independently (Python: int.from_bytes, zlib.crc32), so a change of format shows here.
        assert_eq!(encode([0; 32]).expose(), VECTOR_ZERO);
        assert_eq!(encode([255; 32]).expose(), VECTOR_ONES);
    }
    const VECTOR_ZERO: &str = "idmapp_00000000000000000000000000000000000000000002xcH31";
    const VECTOR_ONES: &str = "idmapp_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp10Bb5kF";

    #[test]
    fn other_text_is_told_apart_from_a_damaged_token() {
        let token = encode([7; 32]);
        let token = token.expose();
        assert_eq!(check("hunter2"), Err(TokenProblem::NotOurs));
        assert_eq!(check(&token.to_uppercase()), Err(TokenProblem::NotOurs));
        assert_eq!(check(&format!("{token}A")), Err(TokenProblem::Malformed));
        assert_eq!(check(&token.replace("idmapp_", "idmapp_ ")), Err(TokenProblem::Malformed));
        for end in PREFIX.len()..token.len() {
            assert_eq!(check(&token[..end]), Err(TokenProblem::Malformed), "cut at {end}");
        }
    }

    proptest! {
        #[test]
        fn every_token_checks(random: [u8; 32]) {
            let token = encode(random);
            prop_assert_eq!(token.expose().len(), LENGTH);
            prop_assert_eq!(check(token.expose()), Ok(()));
        }

        #[test]
        fn one_wrong_character_is_noticed(random: [u8; 32], at in PREFIX.len()..LENGTH, with in 0_usize..62) {
            let token = encode(random);
            let mut bytes = token.expose().as_bytes().to_vec();
            prop_assume!(bytes[at] != ALPHABET[with]);
            bytes[at] = ALPHABET[with];
            let damaged = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(check(&damaged), Err(TokenProblem::WrongChecksum));
        }

        #[test]
        fn arbitrary_text_never_panics(text: String) {
            let _ = check(&text);
        }
    }
}

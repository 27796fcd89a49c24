//! Work that a caller must have done: cheap for one person, dear for a script that signs up by the thousand.
//!
//! A challenge stands for itself: difficulty, expiry and salt, and a tag that only the broker's key makes. So handing
//! them out costs no memory, whoever asks; only a challenge that somebody has worked on is remembered, until it expires.

mod spent;

use aws_lc_rs::{digest, hmac, rand};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use idm_api::proof::{Challenge, MOST_BITS};
use spent::Spent;
use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// Bytes of a key that several brokers share.
pub const PROOF_KEY_BYTES: usize = 32;
/// Long enough to fill in a form, short enough that nobody saves up for a flood.
const LIFETIME: Duration = Duration::from_secs(10 * 60);
const SALT_BYTES: usize = 16;
/// The first part of every challenge; another form will have another.
const VERSION: &str = "1";
/// A proof has a challenge of 82 characters, filled up to whole blocks, and a number.
const MOST_CHARACTERS: usize = 256;

type Salt = [u8; SALT_BYTES];

/// Asks for work, and tells whether it was done.
pub struct ProofOfWork {
    bits: u8,
    key: hmac::Key,
    spent: Mutex<Spent<Salt>>,
}

/// Why a proof is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProofProblem {
    /// None came.
    Missing,
    /// Its challenge is none of ours.
    Forged,
    /// Its challenge is too old.
    Expired,
    /// Less was worked than asked for.
    TooEasy,
    /// It was used before.
    Spent,
    /// More of them were used lately than can be remembered.
    Full,
}

/// Why there can be no such [`ProofOfWork`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofSetupError {
    /// Nobody could do that much.
    #[error("proof_of_work {0} is over {MOST_BITS}, with which no browser would be done within minutes")]
    TooHard(u8),
    /// There is no randomness for a key.
    #[error("the system gives no random bytes")]
    NoRandomness,
}

impl ProofOfWork {
    /// Asks for so many zero bits; 0 asks for nothing. Brokers with the same key take one another's challenges; without
    /// one, a key is made that ends with this process.
    ///
    /// # Errors
    /// When nobody could do that much, or there is no randomness.
    pub fn new(bits: u8, key: Option<&[u8; PROOF_KEY_BYTES]>) -> Result<Self, ProofSetupError> {
        if bits > MOST_BITS {
            return Err(ProofSetupError::TooHard(bits));
        }
        let mut made = [0; PROOF_KEY_BYTES];
        rand::fill(&mut made).map_err(|_| ProofSetupError::NoRandomness)?;
        let key = hmac::Key::new(hmac::HMAC_SHA256, key.unwrap_or(&made));
        Ok(Self { bits, key, spent: Mutex::default() })
    }

    /// A challenge that nobody has had before.
    ///
    /// # Errors
    /// When there is no randomness.
    pub(crate) fn challenge(&self) -> Result<Challenge, ProofSetupError> {
        self.challenge_at(now())
    }

    /// Takes a proof, once.
    ///
    /// # Errors
    /// Why it is not taken.
    pub(crate) fn take(&self, proof: Option<&str>) -> Result<(), ProofProblem> {
        self.take_at(proof, now())
    }

    fn challenge_at(&self, now: u64) -> Result<Challenge, ProofSetupError> {
        let bits = self.bits;
        if bits == 0 {
            return Ok(Challenge { challenge: String::new(), bits });
        }
        let mut salt: Salt = [0; SALT_BYTES];
        rand::fill(&mut salt).map_err(|_| ProofSetupError::NoRandomness)?;
        let expires = now.saturating_add(LIFETIME.as_secs());
        let told = format!("{VERSION}.{bits}.{expires}.{}", URL_SAFE_NO_PAD.encode(salt));
        let tag = URL_SAFE_NO_PAD.encode(hmac::sign(&self.key, told.as_bytes()));
        Ok(Challenge { challenge: format!("{told}.{tag}"), bits })
    }

    fn take_at(&self, proof: Option<&str>, now: u64) -> Result<(), ProofProblem> {
        if self.bits == 0 {
            return Ok(());
        }
        let proof = proof.ok_or(ProofProblem::Missing)?;
        if proof.len() > MOST_CHARACTERS {
            return Err(ProofProblem::Forged);
        }
        let (bits, expires, salt) = self.read(proof).ok_or(ProofProblem::Forged)?;
        if expires <= now {
            return Err(ProofProblem::Expired);
        }
        // Of a broker with the same key that asks for less, or asked for less before it was set up anew.
        if bits < self.bits || leading_zeros(proof) < u32::from(self.bits) {
            return Err(ProofProblem::TooEasy);
        }
        self.spent.lock().unwrap_or_else(PoisonError::into_inner).spend(salt, expires, now)
    }

    /// Difficulty, expiry and salt of a challenge that this key has made.
    fn read(&self, proof: &str) -> Option<(u8, u64, Salt)> {
        let (challenge, _) = proof.split_once(':')?;
        let (told, tag) = challenge.rsplit_once('.')?;
        hmac::verify(&self.key, told.as_bytes(), &URL_SAFE_NO_PAD.decode(tag).ok()?).ok()?;
        let mut parts = told.split('.');
        let (version, bits, expires, salt) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let salt = URL_SAFE_NO_PAD.decode(salt).ok()?.try_into().ok()?;
        (version == VERSION).then_some((bits.parse().ok()?, expires.parse().ok()?, salt))
    }
}

/// Zero bits before the first one of the text's SHA-256, as far as any challenge asks.
fn leading_zeros(text: &str) -> u32 {
    let digest = digest::digest(&digest::SHA256, text.as_bytes());
    digest.as_ref().first_chunk().map_or(0, |first| u32::from_be_bytes(*first).leading_zeros())
}

/// Seconds after the epoch.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_800_000_000;
    const KEY: [u8; PROOF_KEY_BYTES] = [7; PROOF_KEY_BYTES];

    fn solve(challenge: &str, bits: u8) -> String {
        let tries = (0_u32..).map(|number| format!("{challenge}:{number}"));
        tries.into_iter().find(|text| leading_zeros(text) >= u32::from(bits)).unwrap()
    }

    fn solved(work: &ProofOfWork) -> String {
        let Challenge { challenge, bits } = work.challenge_at(NOW).unwrap();
        solve(&challenge, bits)
    }

    #[test]
    fn a_proof_is_taken_once() {
        let work = ProofOfWork::new(8, None).unwrap();
        let proof = solved(&work);
        assert_eq!(work.take_at(Some(&proof), NOW), Ok(()));
        assert_eq!(work.take_at(Some(&proof), NOW), Err(ProofProblem::Spent));
        // Another solution of the same challenge is the same challenge.
        let (challenge, found) = proof.split_once(':').unwrap();
        let others = (0_u32..).map(|number| format!("{challenge}:x{number}"));
        let other = others.into_iter().find(|text| leading_zeros(text) >= 8).unwrap();
        assert_ne!(other, format!("{challenge}:{found}"));
        assert_eq!(work.take_at(Some(&other), NOW), Err(ProofProblem::Spent));
        assert_eq!(work.take_at(Some(&solved(&work)), NOW), Ok(()));
    }

    #[test]
    fn a_challenge_expires() {
        let work = ProofOfWork::new(4, None).unwrap();
        let proof = solved(&work);
        assert_eq!(work.take_at(Some(&proof), NOW + LIFETIME.as_secs()), Err(ProofProblem::Expired));
        assert_eq!(work.take_at(Some(&proof), NOW + LIFETIME.as_secs() - 1), Ok(()));
    }

    #[test]
    fn a_clock_that_jumps_makes_no_proof_good_twice() {
        const HOUR: u64 = 60 * 60;
        let work = ProofOfWork::new(4, None).unwrap();
        let (early, other) = (solved(&work), solved(&work));
        assert_eq!(work.take_at(Some(&early), NOW), Ok(()));
        assert_eq!(work.take_at(Some(&early), NOW + HOUR), Err(ProofProblem::Expired));
        assert_eq!(work.take_at(Some(&other), NOW + HOUR), Err(ProofProblem::Expired));
        assert_eq!(work.take_at(Some(&early), NOW), Err(ProofProblem::Spent));
        assert_eq!(work.take_at(Some(&early), NOW - HOUR), Err(ProofProblem::Spent));
        assert_eq!(work.take_at(Some(&other), NOW - HOUR), Ok(()), "what was not used is not lost");
        assert_eq!(work.take_at(Some(&other), NOW), Err(ProofProblem::Spent));
        // Made while the clock was ahead, it outlives what is usual, and is remembered as long.
        let Challenge { challenge, bits } = work.challenge_at(NOW + HOUR).unwrap();
        let late = solve(&challenge, bits);
        assert_eq!(work.take_at(Some(&late), NOW), Ok(()));
        assert_eq!(work.take_at(Some(&late), NOW + HOUR), Err(ProofProblem::Spent));
    }

    #[test]
    fn nothing_of_a_challenge_can_be_made_up() {
        let work = ProofOfWork::new(4, Some(&KEY)).unwrap();
        let Challenge { challenge, .. } = work.challenge_at(NOW).unwrap();
        let later = challenge.replace(&(NOW + 600).to_string(), &(NOW + 900).to_string());
        let easier = challenge.replacen("1.4.", "1.0.", 1);
        let version = challenge.replacen("1.", "2.", 1);
        let cut = challenge[..challenge.len() - 1].to_owned();
        for forged in [later, easier, version, cut, String::new(), ".".to_owned(), "1.4.x.y.z".to_owned()] {
            let proof = solve(&forged, 4);
            assert_eq!(work.take_at(Some(&proof), NOW), Err(ProofProblem::Forged), "{forged}");
        }
        assert_eq!(work.take_at(Some(&challenge), NOW), Err(ProofProblem::Forged), "no colon");
        assert_eq!(work.take_at(None, NOW), Err(ProofProblem::Missing));
        let long = format!("{challenge}:{}", "0".repeat(MOST_CHARACTERS));
        assert_eq!(work.take_at(Some(&long), NOW), Err(ProofProblem::Forged));
        let unsolved = (0_u32..).map(|number| format!("{challenge}:{number}"));
        let unsolved = unsolved.into_iter().find(|text| leading_zeros(text) < 4).unwrap();
        assert_eq!(work.take_at(Some(&unsolved), NOW), Err(ProofProblem::TooEasy));
    }

    #[test]
    fn brokers_with_one_key_take_each_others_challenges_unless_these_ask_for_less() {
        let [first, second] = [(); 2].map(|()| ProofOfWork::new(6, Some(&KEY)).unwrap());
        assert_eq!(second.take_at(Some(&solved(&first)), NOW), Ok(()));
        let strict = ProofOfWork::new(7, Some(&KEY)).unwrap();
        let Challenge { challenge, .. } = first.challenge_at(NOW).unwrap();
        assert_eq!(strict.take_at(Some(&solve(&challenge, 7)), NOW), Err(ProofProblem::TooEasy));
        let stranger = ProofOfWork::new(6, None).unwrap();
        assert_eq!(stranger.take_at(Some(&solved(&first)), NOW), Err(ProofProblem::Forged));
    }

    #[test]
    fn no_work_is_asked_for_where_it_is_off_and_none_that_nobody_could_do() {
        let off = ProofOfWork::new(0, None).unwrap();
        assert_eq!(off.challenge_at(NOW).unwrap(), Challenge { challenge: String::new(), bits: 0 });
        assert_eq!(off.take_at(None, NOW), Ok(()));
        assert_eq!(ProofOfWork::new(MOST_BITS + 1, None).err(), Some(ProofSetupError::TooHard(MOST_BITS + 1)));
    }
}

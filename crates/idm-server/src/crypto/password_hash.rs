//! One password hash: made, checked, and made anew where its cost is out of date.

use super::{CryptoError, random};
use idm_api::secret::Secret;
use scrypt::{
    Params, Scrypt,
    password_hash::{CustomizedPasswordHasher as _, PasswordVerifier as _},
    phc::PasswordHash,
};
use unicode_normalization::UnicodeNormalization as _;

const SALT_BYTES: usize = 16;
const R: u32 = 8;
const P: u32 = 1;

/// The cost of a hash with this logarithm of N.
pub(super) fn params(log_n: u8) -> Result<Params, CryptoError> {
    Params::new(log_n, R, P).map_err(|_| CryptoError::Password("scrypt parameters out of range"))
}

/// The password in the form NFKC (Unicode Annex 15), in which the same keys give the same text on every machine.
#[must_use]
pub fn normalized(password: &Secret) -> Secret {
    Secret::new(password.expose().nfkc().collect::<String>())
}

/// What a check has found.
#[derive(Clone)]
pub enum Checked {
    /// Another password.
    Wrong,
    /// The password that was hashed.
    Right {
        /// The hash to store in place of the present one, which costs less than today's.
        renewed: Option<String>,
    },
}

pub(super) fn hash(password: &Secret, params: Params) -> Result<String, CryptoError> {
    let salt = random::bytes::<SALT_BYTES>()?;
    let hash: PasswordHash = Scrypt::new()
        .hash_password_customized(password.expose().as_bytes(), &salt, None, None, params)
        .map_err(|_| CryptoError::Password("scrypt failed"))?;
    Ok(hash.to_string())
}

/// Compares as it was typed, then in the form NFKC where that is another: which form was hashed depends on the
/// rules that held then. In constant time (the library's `Output` is).
pub(super) fn check(password: &Secret, stored: &str, today: Params) -> Result<Checked, CryptoError> {
    let unreadable = CryptoError::Password;
    let stored = PasswordHash::new(stored).map_err(|_| unreadable("a stored hash is not a PHC string"))?;
    let cost = Params::try_from(&stored.params).map_err(|_| unreadable("a stored hash is not of scrypt"))?;
    let matches = |form: &Secret| Scrypt::new().verify_password(form.expose().as_bytes(), &stored).is_ok();
    let other = Some(normalized(password)).filter(|other| other.expose() != password.expose());
    let form = [Some(password.clone()), other].into_iter().flatten().find(matches);
    let Some(form) = form else {
        for missing in missing_work(cost, today) {
            hash(password, params(missing)?)?;
        }
        return Ok(Checked::Wrong);
    };
    let renewed = if work(cost) < work(today) { Some(hash(&form, today)?) } else { None };
    Ok(Checked::Right { renewed })
}

fn work(cost: Params) -> u64 {
    cost.n().saturating_mul(u64::from(cost.r())).saturating_mul(u64::from(cost.p()))
}

/// Logarithms of the hashes that together with one at `cost` are as much work as one at `today`: a wrong password
/// for a hash of older times takes as long as for no user at all (CVE-2026-58272).
fn missing_work(cost: Params, today: Params) -> std::ops::Range<u8> {
    if (cost.r(), cost.p()) == (R, P) { cost.log_n()..today.log_n() } else { 0..0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(password: &str, stored: &str, log_n: u8) -> Checked {
        check(&Secret::new(password), stored, params(log_n).unwrap()).unwrap()
    }

    #[test]
    fn a_hash_of_lower_cost_is_made_anew_by_the_right_password_alone() {
        let old = hash(&Secret::new("correct horse"), params(8).unwrap()).unwrap();
        assert!(matches!(checked("wrong horse", &old, 10), Checked::Wrong));
        let Checked::Right { renewed: Some(new) } = checked("correct horse", &old, 10) else { panic!("not renewed") };
        assert!(new.starts_with("$scrypt$ln=10,r=8,p=1$"), "{new}");
        assert!(matches!(checked("correct horse", &new, 10), Checked::Right { renewed: None }));
        assert!(matches!(checked("correct horse", &new, 9), Checked::Right { renewed: None }), "never cheaper");
    }

    #[test]
    fn a_wrong_password_costs_what_no_user_costs() {
        for old in 8..=17_u8 {
            let (old, today) = (params(old).unwrap(), params(17).unwrap());
            let more: u64 = missing_work(old, today).map(|log_n| work(params(log_n).unwrap())).sum();
            assert_eq!(work(old) + more, work(today));
        }
        assert_eq!(missing_work(params(18).unwrap(), params(17).unwrap()).count(), 0);
    }

    #[test]
    fn both_forms_of_a_password_are_the_same() {
        let (composed, decomposed) = ("caf\u{e9} au lait", "cafe\u{301} au lait");
        let kept = hash(&normalized(&Secret::new(decomposed)), params(8).unwrap()).unwrap();
        for typed in [composed, decomposed] {
            assert!(matches!(checked(typed, &kept, 8), Checked::Right { .. }));
        }
        assert!(matches!(checked("cafe au lait", &kept, 8), Checked::Wrong));
        // From before the account's rules asked for a form.
        let raw = hash(&Secret::new(decomposed), params(8).unwrap()).unwrap();
        let Checked::Right { renewed: Some(renewed) } = checked(decomposed, &raw, 9) else { panic!("not renewed") };
        assert!(matches!(checked(decomposed, &renewed, 9), Checked::Right { renewed: None }));
    }

    #[test]
    fn a_hash_made_elsewhere_is_checked() {
        // Test vector of passlib 1.7 (passlib.hash.scrypt).
        let hash = "$scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E";
        assert!(matches!(checked("password", hash, 16), Checked::Right { renewed: None }));
    }
}

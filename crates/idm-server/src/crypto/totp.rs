//! Codes of authenticator apps: TOTP (RFC 6238) with SHA-1, six digits and steps of 30 seconds, which is what
//! every app knows.

use super::{CryptoError, master_key::MasterKey, random};
use idm_api::{
    ids::UserId,
    second_factor::{CODE_DIGITS, STEP_SECONDS},
    secret::Secret,
    time::UnixMillis,
};
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

/// 160 bits, as RFC 4226 section 4 (R6) recommends.
const SECRET_BYTES: usize = 20;
/// Steps to either side that are taken where nothing else is set (RFC 6238 section 5.2).
pub(crate) const SKEW: u16 = 1;
const UNUSABLE: CryptoError = CryptoError::Key("an authenticator app's secret cannot be used");

/// What an authenticator app and the IDM both know.
pub(crate) struct TotpSecret(Zeroizing<Vec<u8>>);

impl TotpSecret {
    pub(crate) fn generate() -> Result<Self, CryptoError> {
        Ok(Self(Zeroizing::new(random::bytes::<SECRET_BYTES>()?.to_vec())))
    }

    /// In the form in which it is stored, tied to its user.
    pub(crate) fn seal(&self, master: &MasterKey, user: UserId) -> Result<String, CryptoError> {
        master.seal(&self.0, &context(user))
    }

    pub(crate) fn open(sealed: &str, master: &MasterKey, user: UserId) -> Result<Self, CryptoError> {
        master.open(sealed, &context(user)).map(Self)
    }

    /// The time step whose code this is, when it is of now or at most `skew` steps away. The caller sees to it that no
    /// step is taken twice. Compared in constant time by the library.
    pub(crate) fn matching_step(&self, code: &Secret, now: UnixMillis, skew: u16) -> Result<Option<i64>, CryptoError> {
        let seconds = u64::try_from(now.0 / 1000).map_err(|_| UNUSABLE)?;
        let step = self.totp(Builder::new().with_skew(skew))?.check(code.expose(), seconds);
        step.map(|step| i64::try_from(step).map_err(|_| UNUSABLE)).transpose()
    }

    /// For typing (RFC 4648 section 6, without padding).
    pub(crate) fn base32(&self) -> Secret {
        Secret::new(totp_rs::Secret::from(self.0.to_vec()).to_base32())
    }

    /// `otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=ISSUER`, the apps' common form.
    pub(crate) fn uri(&self, issuer: &str, account: &str) -> Result<Secret, CryptoError> {
        // A colon parts the two.
        let plain = |text: &str| text.replace(':', " ");
        let named = Builder::new().with_issuer(Some(plain(issuer))).with_account_name(plain(account));
        self.totp(named)?.to_url().map(Secret::new).map_err(|_| UNUSABLE)
    }

    fn totp(&self, builder: Builder) -> Result<Totp, CryptoError> {
        let digits = u8::try_from(CODE_DIGITS).map_err(|_| UNUSABLE)?;
        let builder = builder.with_digits(digits).with_step_duration(STEP_SECONDS);
        builder.with_secret(self.0.to_vec()).build().map_err(|_| UNUSABLE)
    }
}

/// A sealed secret opens for its own user only.
fn context(user: UserId) -> String {
    format!("totp {user}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> TotpSecret {
        TotpSecret(Zeroizing::new(b"12345678901234567890".to_vec()))
    }

    fn step(code: &str, seconds: i64) -> Option<i64> {
        secret().matching_step(&Secret::new(code), UnixMillis(seconds * 1000), SKEW).unwrap()
    }

    /// RFC 6238 appendix B, the last six of its eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(step(code, seconds), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn one_step_to_either_side_is_taken() {
        // 287082 is of step 1: seconds 30 to 59.
        for (seconds, taken) in [(0, true), (29, true), (89, true), (90, false)] {
            assert_eq!(step("287082", seconds), taken.then_some(1), "{seconds}");
        }
        let strict = |seconds: i64| {
            let now = UnixMillis(seconds * 1000);
            secret().matching_step(&Secret::new("287082"), now, 0).unwrap()
        };
        for (seconds, taken) in [(29, false), (30, true), (59, true), (60, false)] {
            assert_eq!(strict(seconds), taken.then_some(1), "{seconds}, without a step to either side");
        }
        for other in ["287083", "", "28708", "2870820", "+87082"] {
            assert_eq!(step(other, 59), None, "{other}");
        }
    }

    #[test]
    fn the_uri_is_what_apps_read() {
        let uri = secret().uri("Ex: Co & Söhne", "ada@example.com").unwrap();
        let name = "Ex%20%20Co%20%26%20S%C3%B6hne";
        let base32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        let expected = format!("otpauth://totp/{name}:ada%40example.com?secret={base32}&issuer={name}");
        assert_eq!(uri.expose(), expected);
        assert_eq!(secret().base32().expose(), base32);
    }

    #[test]
    fn a_sealed_secret_opens_for_its_user_only() {
        let directory = tempfile::tempdir().unwrap();
        let master = MasterKey::load_or_create(&directory.path().join("k")).unwrap();
        let (ada, eve) = (UserId(uuid::Uuid::now_v7()), UserId(uuid::Uuid::now_v7()));
        let secret = TotpSecret::generate().unwrap();
        let sealed = secret.seal(&master, ada).unwrap();
        assert_eq!(TotpSecret::open(&sealed, &master, ada).unwrap().0, secret.0);
        assert!(TotpSecret::open(&sealed, &master, eve).is_err());
        assert_ne!(TotpSecret::generate().unwrap().0, secret.0);
    }
}

//! A password that somebody chooses: judged by the account's rules, in the form in which it is hashed.

use super::{DomainError, FieldErrors, Idm, common_passwords::is_common};
use crate::{crypto::passwords::normalized, store::accounts};
use idm_api::{
    error::field_code,
    ids::AccountId,
    password::{MAX_CHARACTERS, PasswordRule},
    password_policy::{PasswordPolicy, PasswordProfile},
    secret::Secret,
};

/// A password with the rules it is judged by.
pub(super) struct ChosenPassword {
    secret: Secret,
    profile: PasswordProfile,
    second_factor: bool,
    /// Whether this installation refuses it.
    refused: bool,
}

impl Idm {
    /// Which password rules hold in an account.
    ///
    /// # Errors
    /// [`DomainError::NotFound`].
    pub async fn password_policy(&self, account: AccountId) -> Result<PasswordPolicy, DomainError> {
        let policy = PasswordPolicy::from(self.password_profile(account).await?);
        Ok(PasswordPolicy { invitations_only: self.invitations_only, ..policy })
    }

    /// A password that somebody of the account, with or without a second factor, has chosen.
    pub(super) async fn chosen_password(
        &self,
        account: AccountId,
        password: &Secret,
        second_factor: bool,
    ) -> Result<ChosenPassword, DomainError> {
        let chosen = ChosenPassword::new(self.password_profile(account).await?, password, second_factor);
        let refused = self.refused_passwords.refuse(chosen.secret()).await?;
        Ok(ChosenPassword { refused, ..chosen })
    }

    async fn password_profile(&self, account: AccountId) -> Result<PasswordProfile, DomainError> {
        let found = accounts::get(&mut *self.store.read().await?, account).await?;
        Ok(found.ok_or(DomainError::NotFound("account"))?.password_profile)
    }
}

impl ChosenPassword {
    fn new(profile: PasswordProfile, password: &Secret, second_factor: bool) -> Self {
        let secret = match profile {
            PasswordProfile::Classic => password.clone(),
            PasswordProfile::Nist80063b4 => normalized(password),
        };
        Self { secret, profile, second_factor, refused: false }
    }

    /// What is hashed.
    pub(super) const fn secret(&self) -> &Secret {
        &self.secret
    }

    /// The first rule that it breaks.
    fn broken_rule(&self, email: &str) -> Option<PasswordRule> {
        let password = self.secret.expose();
        let common = || (self.refused || is_common(password)).then_some(PasswordRule::NotCommon);
        self.profile.check(password, email, self.second_factor).err().or_else(common)
    }

    fn sentence(&self, rule: PasswordRule) -> String {
        match rule {
            PasswordRule::LongEnough => {
                format!("A password has at least {} characters.", self.profile.min_characters(self.second_factor))
            }
            PasswordRule::ShortEnough => format!("A password has at most {MAX_CHARACTERS} characters."),
            PasswordRule::StrongEnough => {
                "Too weak: make it longer, or mix small letters, capitals, digits and other characters.".to_owned()
            }
            PasswordRule::NoTripleRepeat => "No character may stand three times in a row.".to_owned(),
            PasswordRule::NotCommon if self.refused => "This password is too easy to guess here.".to_owned(),
            PasswordRule::NotCommon => "This is one of the most used passwords.".to_owned(),
            PasswordRule::NoEmailName => match self.profile {
                PasswordProfile::Classic => "A password must not contain the part of the email address before @.",
                PasswordProfile::Nist80063b4 => "A password must not be the email address.",
            }
            .to_owned(),
        }
    }
}

impl FieldErrors {
    /// Notes when the password is long enough beside a second factor only.
    pub(super) fn alone(&mut self, field: &str, password: &ChosenPassword) {
        let characters = password.secret.expose().chars().count();
        let (beside, alone) = (password.profile.min_characters(true), password.profile.min_characters(false));
        if (beside..alone).contains(&characters) {
            let rule = PasswordRule::LongEnough;
            let message =
                format!("Without a second factor a password has at least {alone} characters. Change it first.");
            self.add(field, rule.code(), &message);
        }
    }

    /// Notes the first rule that the password breaks.
    pub(super) fn new_password(&mut self, field: &str, password: &ChosenPassword, email: &str) {
        if password.secret.is_empty() {
            self.add(field, field_code::MISSING, "Enter a password.");
        } else if let Some(rule) = password.broken_rule(email) {
            self.add(field, rule.code(), &password.sentence(rule));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(profile: PasswordProfile, password: &str, second_factor: bool) -> Option<PasswordRule> {
        ChosenPassword::new(profile, &Secret::new(password), second_factor).broken_rule("ada@example.com")
    }

    #[test]
    fn both_profiles_know_the_list() {
        // Keeps every rule but the list's.
        assert_eq!(judged(PasswordProfile::Classic, "1q2w3E4r5t", false), Some(PasswordRule::NotCommon));
        assert_eq!(judged(PasswordProfile::Nist80063b4, "1q2w3e4r5t", true), Some(PasswordRule::NotCommon));
        assert_eq!(judged(PasswordProfile::Classic, "1q2w3E4r5t-", false), None);
    }

    #[test]
    fn nist_counts_and_compares_after_normalisation() {
        // Fifteen code points that NFKC makes fewer: e and a combining accent.
        let decomposed = "e\u{301}tudiante-2026";
        assert_eq!(decomposed.chars().count(), 15);
        assert_eq!(judged(PasswordProfile::Nist80063b4, decomposed, false), Some(PasswordRule::LongEnough));
        // Full-width letters are the plain ones in disguise.
        assert_eq!(judged(PasswordProfile::Nist80063b4, "ｐａｓｓｗｏｒｄ", true), Some(PasswordRule::NotCommon));
        // One ligature is three letters.
        assert_eq!(judged(PasswordProfile::Nist80063b4, "ﬃﬃﬃﬃﬃ", false), None);
        assert_eq!(judged(PasswordProfile::Classic, "ﬃﬃﬃﬃﬃ", false), Some(PasswordRule::LongEnough));
    }
}

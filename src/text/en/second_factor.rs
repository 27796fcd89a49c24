//! English.

use crate::text::SecondFactorText;

pub(super) const SECOND_FACTOR: SecondFactorText = SecondFactorText {
    app_intro: "Your password is right. Now enter the 6-digit code that your authenticator app shows.",
    recovery_intro: "Your password is right. Now enter one of the recovery codes that you saved. Each works once.",
    app_code: "Code",
    recovery_code: "Recovery code",
    code_missing: "Enter the code.",
    code_malformed: "Enter the 6 digits that the app shows now.",
    code_wrong: "This code is wrong, or was used before. Enter the one that the app shows now.",
    submit: "Log in",
    use_app: "Use the authenticator app",
    use_recovery: "Use a recovery code",
    back: "Back to the password",
};

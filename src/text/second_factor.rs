//! The sentences of the second factor.

#[cfg_attr(test, derive(Debug))]
pub struct SecondFactorText {
    pub app_intro: &'static str,
    pub recovery_intro: &'static str,
    pub app_code: &'static str,
    pub recovery_code: &'static str,
    pub code_missing: &'static str,
    pub code_malformed: &'static str,
    pub code_wrong: &'static str,
    pub submit: &'static str,
    pub use_app: &'static str,
    pub use_recovery: &'static str,
    pub back: &'static str,
}

//! The sentences around what a product says by its brand.

#[cfg_attr(test, derive(Debug))]
pub struct ProductText {
    pub terms: &'static str,
    pub privacy: &'static str,
    pub support: &'static str,
    pub new_tab: &'static str,
}

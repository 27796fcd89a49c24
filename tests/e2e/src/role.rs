//! Roles by which things are found.

/// What a thing is to assistive technology (WAI-ARIA roles).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are WAI-ARIA's own names")]
pub enum Role {
    Alert,
    Button,
    Checkbox,
    Combobox,
    Dialog,
    Heading,
    Link,
    List,
    Navigation,
    Option,
    Radio,
    Status,
    Textbox,
}

impl Role {
    /// Elements that may have the role; which of them do is asked of the browser.
    pub(crate) const fn candidates(self) -> &'static str {
        match self {
            Self::Alert => "[role=alert]",
            Self::Button => "button, [role=button], summary",
            Self::Checkbox => "input[type=checkbox], [role=checkbox], [role=switch]",
            Self::Combobox => "select, [role=combobox]",
            Self::Dialog => "dialog[open], [role=dialog], [role=alertdialog]",
            Self::Heading => "h1, h2, h3, h4, [role=heading]",
            Self::Link => "a[href], [role=link]",
            Self::List => "ul, ol, [role=list]",
            Self::Navigation => "nav, [role=navigation]",
            Self::Option => "option, [role=option]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Status => "[role=status], output",
            Self::Textbox => {
                "input:not([type=checkbox]):not([type=radio]):not([type=hidden]), textarea, [role=textbox]"
            }
        }
    }
}

//! The only reader of the secret: it leaves for the text node that shows it, for the clipboard and for a file.

use crate::ui::{copy::copy_or_select, file::save_text};
use idm_api::secret::Secret;
use leptos::{html, prelude::*};

/// Stands for the part of a token that is hidden.
const HIDDEN: &str = "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}";
/// So many characters at the end prove that somebody has a token.
pub(in crate::forms) const PROOF_CHARACTERS: usize = 6;

/// The token, until it is wiped.
pub type Token = RwSignal<Option<Secret>, LocalStorage>;

/// The token and the element that shows it. A copyable handle.
#[derive(Clone, Copy)]
pub(in crate::forms) struct Once {
    token: Token,
    pub(in crate::forms) shown_in: NodeRef<html::Code>,
    pub(in crate::forms) revealed: RwSignal<bool>,
}

impl Once {
    pub(in crate::forms) fn new(token: Token, prefix: &'static str) -> Self {
        let once = Self { token, shown_in: NodeRef::new(), revealed: RwSignal::new(false) };
        // The token goes from the secret to the text node: rendering it as a view would leave copies in memory that
        // nothing wipes. While it is hidden, it is not in the document at all.
        Effect::new(move || {
            let revealed = once.revealed.get();
            if let Some(element) = once.shown_in.get() {
                once.token.with(|token| match token {
                    Some(token) if revealed => element.set_text_content(Some(token.expose())),
                    Some(_) => element.set_text_content(Some(&[prefix, HIDDEN].concat())),
                    None => element.set_text_content(None),
                });
            }
        });
        once
    }

    pub(super) fn is_wiped(self) -> bool {
        self.token.try_with_untracked(Option::is_none).unwrap_or(true)
    }

    pub(in crate::forms) fn wipe(self) {
        if let Some(element) = self.shown_in.try_get_untracked().flatten() {
            element.set_text_content(None);
        }
        let _ = self.token.try_set(None);
    }

    /// Copies it. Where the browser does not allow that, shows and selects it and answers `false`.
    pub(in crate::forms) async fn copy(self) -> bool {
        let Some(token) = self.token.try_get_untracked().flatten() else { return false };
        let copied = copy_or_select(token.expose(), None).await;
        if !copied && !self.is_wiped() {
            let _ = self.revealed.try_set(true);
            // Selected is what is shown: that must have become the token by now.
            leptos::task::tick().await;
            if let Some(element) = self.shown_in.try_get_untracked().flatten() {
                crate::ui::dom::select_text(&element);
            }
        }
        copied
    }

    /// Saves a file of these lines, the last of which the token completes.
    pub(super) fn download(self, file_name: &str, lines: &str) -> bool {
        self.token.with_untracked(|token| {
            token.as_ref().is_some_and(|token| save_text(file_name, &[lines, token.expose(), "\n"]))
        })
    }

    /// Whether this is the token's end.
    pub(super) fn ends_with(self, typed: &str) -> bool {
        typed.len() == PROOF_CHARACTERS
            && self.token.with_untracked(|token| token.as_ref().is_some_and(|token| token.expose().ends_with(typed)))
    }
}

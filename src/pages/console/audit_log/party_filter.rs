//! Picking a person or an app to filter by.

use super::{
    Shown,
    parties::{Suggestion, meant, name_in, suggest},
};
use crate::{
    forms::redaction::check_no_secret,
    load::Load,
    pages::guard::SignedIn,
    text::console_text,
    ui::{field::FieldState, suggested::Suggested},
};
use leptos::{prelude::*, task::spawn_local};

/// The field.
#[component]
pub(super) fn PartyFilter(
    id: &'static str,
    label: &'static str,
    signed_in: SignedIn,
    log: Load<Shown>,
    /// Who is filtered by, by identifier.
    #[prop(into)]
    picked: Signal<String>,
    /// Told of another one; empty: of nobody any more.
    on_pick: Callback<String>,
) -> impl IntoView {
    let text = console_text().audit_log();
    let state = FieldState::new(id);
    let suggestions = RwSignal::new(Vec::<Suggestion>::new());
    let names = Signal::derive(move || suggestions.with(|all| all.iter().map(|one| one.name.clone()).collect()));
    // What a picked one is called is known from its suggestion, or from the entries; else the identifier has to do.
    let value = Signal::derive(move || {
        let id = picked.get();
        let suggested = suggestions.with(|all| all.iter().find(|one| one.id == id).map(|one| one.name.clone()));
        suggested.or_else(|| log.state().with(|log| name_in(log, &id))).unwrap_or(id)
    });
    let typed = Callback::new(move |typed: String| {
        let typed = typed.trim().to_owned();
        if typed.is_empty() {
            return;
        }
        if let Err(problem) = check_no_secret(&typed) {
            state.fail(problem);
            return;
        }
        spawn_local(async move {
            // Without suggestions the field still takes an identifier.
            let found = suggest(signed_in, &typed).await.unwrap_or_default();
            let _ = suggestions.try_set(found);
        });
    });
    let chosen = Callback::new(move |typed: String| {
        let typed = typed.trim();
        let meant = if typed.is_empty() {
            Some(String::new())
        } else {
            suggestions.try_with_untracked(|all| meant(typed, all)).flatten()
        };
        match meant {
            Some(id) => {
                state.edited();
                if picked.get_untracked() != id {
                    on_pick.run(id);
                }
            }
            None if typed == value.get_untracked() => {}
            None => state.fail(text.party_unknown),
        }
    });
    view! { <Suggested state label hint=text.party_hint value names on_typed=typed on_chosen=chosen /> }
}

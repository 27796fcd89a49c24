//! Asking before something is done that is hard to take back.

use super::{
    button::{Button, DangerSubmit},
    dialog::{Dialog, DialogHandle},
    field::{Field, TextField},
    form::Form,
};
use leptos::prelude::*;

/// The sentences of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub heading: String,
    /// What will happen.
    pub consequence: String,
    /// What the button that does it says.
    pub action: &'static str,
    /// What the button that does nothing says.
    pub cancel: &'static str,
    /// What must be typed first, where a click alone would be too easy.
    pub typed: Option<Typed>,
}

/// Something that must be typed before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// What exactly.
    pub word: String,
    /// The field's label: says what to type.
    pub label: String,
    /// What is said when something else was typed.
    pub mismatch: String,
}

/// The question, open for as long as it is mounted. It stays while its work is under way, and after it failed.
#[component]
pub fn ConfirmDialog(
    /// Its id.
    id: &'static str,
    /// What it says.
    question: Question,
    /// Whether its work is under way.
    #[prop(into)]
    busy: Signal<bool>,
    /// Why it could not be done.
    #[prop(into)]
    problem: Signal<Option<String>>,
    /// Closes it from outside.
    handle: DialogHandle,
    /// Does it.
    on_confirm: Callback<()>,
    /// Told when it was closed, done or not.
    on_closed: Callback<()>,
    /// More to decide, above the buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let Question { heading, consequence, action, cancel, typed } = question;
    let field = Field::new("confirm-typed", "confirm-typed");
    let wanted = StoredValue::new(typed.clone());
    let submit = Callback::new(move |()| {
        let mismatch = wanted.with_value(|wanted| {
            wanted.as_ref().filter(|wanted| field.value().trim() != wanted.word).map(|wanted| wanted.mismatch.clone())
        });
        match mismatch {
            None => on_confirm.run(()),
            Some(mismatch) => {
                field.state.fail(mismatch);
                super::dom::focus(field.state.id);
            }
        }
    });
    let close = Callback::new(move |()| handle.close());
    let consequence_id = [id, "-consequence"].concat();
    view! {
        <Dialog id heading handle on_closed described_by=consequence_id.clone()>
            <Form on_submit=submit busy problem>
                <p id=consequence_id>{consequence}</p>
                {children.map(|children| children())}
                {typed.map(|typed| view! { <TextField field label=typed.label autocomplete="off" /> })}
                <div class="dialog-actions">
                    <Button label=cancel on_click=close />
                    <DangerSubmit label=action busy />
                </div>
            </Form>
        </Dialog>
    }
}

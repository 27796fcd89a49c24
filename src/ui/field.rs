//! A text field with its label, its hint and what is wrong with it.

use super::dom::focus_soon;
use leptos::{html::Input, prelude::*};

/// What is wrong with a field, and where to send the focus then.
#[derive(Debug, Clone, Copy)]
pub struct FieldState {
    /// The input's id.
    pub id: &'static str,
    /// What is wrong.
    pub error: RwSignal<Option<String>>,
}

impl FieldState {
    /// The state of the field with this id; nothing is wrong with it yet.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, error: RwSignal::new(None) }
    }

    /// Says what is wrong with it.
    pub fn fail(self, message: impl Into<String>) {
        self.error.set(Some(message.into()));
    }

    /// Whether something is wrong with it.
    #[must_use]
    pub fn failed(self) -> bool {
        self.error.try_with_untracked(Option::is_some).unwrap_or(false)
    }

    /// Takes the message back, as soon as the person changes what was wrong.
    pub fn edited(self) {
        if self.failed() {
            self.error.set(None);
        }
    }
}

/// A field for text. What was entered stays in the browser's own input until it is read: password managers
/// fill it in their ways, and no copies of a password lie about.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// What is wrong with it.
    pub state: FieldState,
    /// The input's name, by which password managers know it.
    pub name: &'static str,
    /// The input.
    pub input: NodeRef<Input>,
}

impl Field {
    /// A field with this id and name.
    #[must_use]
    pub fn new(id: &'static str, name: &'static str) -> Self {
        Self { state: FieldState::new(id), name, input: NodeRef::new() }
    }

    /// What was entered.
    #[must_use]
    pub fn value(&self) -> String {
        self.input.try_get_untracked().flatten().map(|input| input.value()).unwrap_or_default()
    }
}

/// Moves the focus to the first field that something is wrong with, and says whether there is one.
pub fn focus_first_failed(fields: impl IntoIterator<Item = FieldState>) -> bool {
    let failed = fields.into_iter().find(|field| field.failed());
    if let Some(field) = failed {
        focus_soon(field.id.to_owned());
    }
    failed.is_some()
}

/// The ids of a field's hint and error, for `aria-describedby`.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (false, false) => None,
        (true, false) => Some([id, "-hint"].concat()),
        (false, true) => Some([id, "-error"].concat()),
        (true, true) => Some([id, "-error ", id, "-hint"].concat()),
    }
}

/// What is wrong with the field of this id.
#[component]
pub fn FieldError(
    /// The field's id.
    id: &'static str,
    /// What is wrong.
    error: RwSignal<Option<String>>,
) -> impl IntoView {
    view! { <p class="field-error" id=[id, "-error"].concat()>{move || error.get()}</p> }
}

/// The hint of the field of this id.
#[component]
pub fn FieldHint(
    /// The field's id.
    id: &'static str,
    /// What it says.
    #[prop(into)]
    hint: Signal<&'static str>,
) -> impl IntoView {
    view! { <p class="field-hint" id=[id, "-hint"].concat()>{move || hint.get()}</p> }
}

/// A field for one line of text.
#[component]
pub fn TextField(
    /// Its state.
    field: Field,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What the browser may fill in (HTML, section "Autofill").
    autocomplete: &'static str,
    /// The kind of input.
    #[prop(default = "text")]
    kind: &'static str,
    /// Which keyboard a touch screen shows.
    #[prop(optional)]
    input_mode: Option<&'static str>,
    /// What helps to fill it in.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// What it starts with.
    #[prop(optional, into)]
    value: Option<String>,
    /// Whether it is for a code rather than for words: then nothing corrects it.
    #[prop(optional)]
    exact: bool,
    /// Told of every change.
    #[prop(optional)]
    on_input: Option<Callback<String>>,
) -> impl IntoView {
    let Field { state: FieldState { id, error }, name, input } = field;
    let typed = move |_| {
        field.state.edited();
        if let Some(on_input) = on_input {
            on_input.run(field.value());
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {hint.map(|hint| view! { <FieldHint id hint /> })}
            <input
                id=id
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                autocapitalize="none"
                inputmode=input_mode
                spellcheck=if kind == "text" && !exact { "true" } else { "false" }
                aria-required=(!optional).then_some("true")
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || described_by(id, hint.is_some(), error.get().is_some())
                node_ref=input
                on:input=typed
            />
            <FieldError id error />
        </div>
    }
}

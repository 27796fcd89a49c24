//! The one moment of an appToken: shown once, saved by the person, then wiped.

use crate::{
    text::text,
    ui::{
        button::{Button, Look},
        checkbox::Checkbox,
        copy::{Confirmation, copy_or_select},
        dialog::{Dialog, DialogHandle},
        icon::{Icon, Shape},
        live::use_live,
    },
};
use idm_api::secret::Secret;
use leptos::{html, prelude::*, task::spawn_local};

const WARNING_ID: &str = "token-warning";
const OK_FIRST_ID: &str = "token-ok-first";

/// The token, until it is wiped.
pub type Token = RwSignal<Option<Secret>, LocalStorage>;

/// The dialog that shows an appToken once. It stays until the person has copied the token or says that it
/// is saved; Escape does nothing but say so.
#[component]
pub fn SaveTokenDialog(
    /// The name of the app whose token it is.
    name: String,
    /// The token. It is wiped before `on_done` is told.
    token: Token,
    /// Told when the token has been saved and wiped.
    on_done: Callback<()>,
) -> impl IntoView {
    let text = &text().token;
    let live = use_live();
    let handle = DialogHandle::new();
    let shown = NodeRef::<html::Code>::new();
    let saved = RwSignal::new(false);
    let selected = RwSignal::new(false);
    let confirmation = Confirmation::new();

    // The token goes from the secret to the text node and nowhere else: rendering it as a view would
    // leave copies in memory that nothing wipes.
    let wipe = move || {
        if let Some(shown) = shown.try_get_untracked().flatten() {
            shown.set_text_content(None);
        }
        let _ = token.try_set(None);
    };
    Effect::new(move || {
        if let Some(shown) = shown.get() {
            token.with(|token| shown.set_text_content(token.as_ref().map(Secret::expose)));
        }
    });
    on_cleanup(wipe);

    let copy = Callback::new(move |()| {
        let Some(secret) = token.get_untracked() else { return };
        spawn_local(async move {
            let node = shown.try_get_untracked().flatten();
            if copy_or_select(secret.expose(), node.as_deref().map(AsRef::as_ref)).await {
                let _ = saved.try_set(true);
                let _ = selected.try_set(false);
                confirmation.show();
                live.say(text.copied.to_owned());
            } else {
                let _ = selected.try_set(true);
                live.say(text.selected.to_owned());
            }
        });
    });
    let ok = Callback::new(move |()| {
        wipe();
        handle.close();
    });
    let stay = Callback::new(move |()| live.say(text.stay.to_owned()));
    let closed = Callback::new(move |()| {
        if token.with_untracked(Option::is_none) {
            on_done.run(());
        } else {
            handle.open();
        }
    });
    let copy_label = Signal::derive(move || text.copy);
    let label_id = "token-label";

    view! {
        <Dialog
            id="save-token"
            heading=text.heading
            handle
            on_closed=closed
            on_refused=stay
            described_by=WARNING_ID
        >
            <p class="warning" id=WARNING_ID>
                <Icon shape=Shape::Warning />
                <span>{text.warning}</span>
            </p>
            <div class="token">
                <p class="token-label" id=label_id>{(text.label)(&name)}</p>
                <code class="token-value" data-testid="app-token" aria-labelledby=label_id node_ref=shown></code>
                <div class="token-copy">
                    <Button label=copy_label on_click=copy look=Look::Primary icon=Shape::Copy />
                    <span class="confirmation" class:confirmation-shown=move || confirmation.is_shown() aria-hidden="true">
                        <Icon shape=Shape::Tick />
                        {crate::text::text().common.copied}
                    </span>
                </div>
                <p class="field-hint">{move || selected.get().then_some(text.selected)}</p>
            </div>
            <p class="advice">{text.advice}</p>
            <div class="dialog-actions">
                <Checkbox
                    id="token-saved"
                    label=text.saved_otherwise
                    on_change=Callback::new(move |ticked| saved.set(ticked))
                />
                <span class="visually-hidden" id=OK_FIRST_ID>
                    {move || (!saved.get()).then_some(text.ok_first)}
                </span>
                <Button
                    label=text.ok
                    on_click=ok
                    look=Look::Primary
                    unavailable=Signal::derive(move || !saved.get())
                    described_by=OK_FIRST_ID
                />
            </div>
        </Dialog>
    }
}

//! The one moment of an appToken or of recovery codes: shown once, saved by the person, then wiped.

mod about;
mod countdown;
mod gate;
mod once;
mod snippets;
mod value;
mod what;

pub use about::AboutApp;
pub use countdown::LASTS;
pub(super) use once::Once;
pub use once::Token;

use crate::{
    text::{Token as Words, console_text, end_user_text},
    ui::{
        button::{Button, Look},
        copy::clear_clipboard,
        dialog::{Dialog, DialogHandle},
        dom::focus_soon,
        icon::{Icon, Shape},
        live::use_live,
        toast::{Toasts, use_toasts},
    },
};
use countdown::{Countdown, TimeLeft};
use gate::{Gate, GiveUp};
use leptos::{prelude::*, task::spawn_local};
use snippets::Snippets;
use std::time::Duration;
use value::TokenValue;
use what::What;

const WARNING_ID: &str = "token-warning";
const LEAVE_ID: &str = "token-leave";

/// The dialog that shows an appToken once.
#[component]
pub fn SaveTokenDialog(
    /// The name of the app whose token it is.
    name: String,
    /// The token. It is wiped before `on_done` is told.
    token: Token,
    /// Told when the token has been wiped, saved or not, and the dialog is closed.
    on_done: Callback<()>,
    /// What goes into the file beside the token.
    #[prop(optional)]
    about: Option<AboutApp>,
    /// How long the token stays.
    #[prop(default = LASTS)]
    lasts: Duration,
) -> impl IntoView {
    let about = about.unwrap_or_default();
    let what = What::app_token(name, &about);
    let snippets = ViewFn::from(move || view! { <Snippets about=about.clone() /> });
    view! { <SaveOnceDialog what token on_done lasts more=snippets /> }
}

/// The dialog that shows recovery codes once, likewise. The codes are one text, a line each.
#[component]
pub fn SaveRecoveryCodesDialog(
    /// The address of whose codes they are.
    email: String,
    /// The codes. They are wiped before `on_done` is told.
    codes: Token,
    /// Told when the codes have been wiped, saved or not, and the dialog is closed.
    on_done: Callback<()>,
    /// How long the codes stay.
    #[prop(default = LASTS)]
    lasts: Duration,
) -> impl IntoView {
    view! { <SaveOnceDialog what=What::recovery_codes(email) token=codes on_done lasts more=ViewFn::default() /> }
}

/// It stays until the person has copied or downloaded the secret, has typed its end or gives it up in so many words;
/// Escape does nothing but say so. After a time that can be extended the secret is wiped.
#[component]
fn SaveOnceDialog(what: What, token: Token, on_done: Callback<()>, lasts: Duration, more: ViewFn) -> impl IntoView {
    let text = what.words;
    let live = use_live();
    let toasts = use_toasts();
    let handle = DialogHandle::new();
    let once = Once::new(token, what.prefix);
    let saved = RwSignal::new(false);
    let on_clipboard = RwSignal::new(false);
    let over = RwSignal::new(false);
    let giving_up = RwSignal::new(false);
    let what = StoredValue::new(what);
    let name = move || what.with_value(|what| what.name.clone());

    on_cleanup(move || once.wipe());
    let countdown = Countdown::start(
        lasts,
        Callback::new(move |()| live.say(text.minute_left.to_owned())),
        Callback::new(move |()| {
            once.wipe();
            giving_up.set(false);
            over.set(true);
            focus_soon(LEAVE_ID.to_owned());
        }),
    );
    let leave = Callback::new(move |()| {
        once.wipe();
        handle.close();
    });
    let refused = Callback::new(move |()| {
        if once.is_wiped() {
            handle.close();
        } else {
            live.say(text.stay.to_owned());
        }
    });
    let closed = Callback::new(move |()| {
        if !once.is_wiped() {
            handle.open();
            return;
        }
        on_done.run(());
        if on_clipboard.get_untracked() {
            offer_to_clear(toasts, text);
        }
    });
    let given_up = Callback::new(move |()| {
        leave.run(());
        toasts.tell((text.given_up)(&name()));
    });

    let moment = move || {
        view! {
            <p class="warning" id=WARNING_ID>
                <Icon shape=Shape::Warning />
                <span>{text.warning}</span>
            </p>
            <TokenValue once what=what.get_value() saved on_clipboard />
            <TimeLeft countdown text />
            <p class="advice">{text.advice}</p>
            {more.run()}
            <Gate once text saved on_ok=leave on_give_up=Callback::new(move |()| giving_up.set(true)) />
        }
    };
    let time_is_up = move || {
        view! {
            <p class="warning" id=WARNING_ID role="alert">
                <Icon shape=Shape::Warning />
                <span>{(text.time_is_up)(&name())}</span>
            </p>
            <div class="dialog-actions">
                <Button label=text.close on_click=leave look=Look::Primary id=LEAVE_ID />
            </div>
        }
    };
    view! {
        <Dialog
            id="save-token"
            heading=text.heading
            handle
            on_closed=closed
            on_refused=refused
            described_by=WARNING_ID
        >
            {move || if over.get() { time_is_up().into_any() } else { moment().into_any() }}
        </Dialog>
        {move || {
            giving_up
                .get()
                .then(|| {
                    view! { <GiveUp name=name() text on_confirm=given_up on_closed=Callback::new(move |()| giving_up.set(false)) /> }
                })
        }}
    }
}

/// What to say to somebody who tries to leave the page while the dialog is open.
#[must_use]
pub fn why_stay(token: Token) -> &'static str {
    stay_for(token, console_text().token())
}

/// [`why_stay`] for recovery codes.
#[must_use]
pub fn why_stay_for_codes(codes: Token) -> &'static str {
    stay_for(codes, end_user_text().recovery_codes())
}

fn stay_for(token: Token, text: &'static Words) -> &'static str {
    if token.try_with_untracked(Option::is_some).unwrap_or(false) { text.stay } else { text.close_first }
}

/// A token that was copied is still on the clipboard, where every app can read it.
pub(super) fn offer_to_clear(toasts: Toasts, text: &'static Words) {
    let undo = toasts.undo(text.clear_clipboard, move || {
        spawn_local(async move {
            let cleared = clear_clipboard().await;
            toasts.tell(if cleared { text.clipboard_cleared } else { text.clipboard_not_cleared }.to_owned());
        });
    });
    toasts.tell_with_undo(text.on_clipboard.to_owned(), undo);
}

//! Revoking what is selected: asked first, shown as it goes, told with a way back.

use super::{
    bulk::{Act, Outcome, Target, Work},
    selection_bar::Bulk,
};
use crate::{
    forms::problem::explain_whole,
    idm::{ApiError, Authenticated},
    text::{console_text, text},
    ui::{
        button::{Button, Look},
        dialog::{Dialog, DialogHandle},
        dom::focus_soon,
        progress::Progress,
    },
};
use idm_api::application::ApplicationStatus;
use leptos::prelude::*;
use std::rc::Rc;

/// Names that are listed at once; the others are one click away.
const NAMED_AT_ONCE: usize = 8;
const CANCEL: &str = "revoke-cancel";
const STOP: &str = "revoke-stop";
const AGAIN: &str = "revoke-again";

/// How far it has come.
#[derive(Clone)]
enum Phase {
    Asking,
    Running {
        of: usize,
    },
    /// Some could not be revoked.
    Failed(Vec<(Target, ApiError)>),
}

/// The dialog that revokes, while it is open.
#[component]
pub(super) fn RevokeMany(bulk: Bulk) -> impl IntoView {
    let closed = Callback::new(move |()| bulk.asking.set(false));
    move || {
        let client = move || StoredValue::new_local(bulk.signed_in.client());
        bulk.asking.get().then(|| view! { <RevokeDialog bulk client=client() on_closed=closed /> })
    }
}

#[component]
fn RevokeDialog(
    bulk: Bulk,
    client: StoredValue<Authenticated, LocalStorage>,
    on_closed: Callback<()>,
) -> impl IntoView {
    let handle = DialogHandle::new();
    let (targets, skipped) = targets_of(bulk);
    let heading = (console_text().bulk().heading)(targets.len());
    let phase = RwSignal::new_local(Phase::Asking);
    let dealt_with = RwSignal::new(0_usize);
    let work = StoredValue::new_local(None::<Rc<Work>>);
    let start = Callback::new(move |targets: Vec<Target>| {
        dealt_with.set(0);
        phase.set(Phase::Running { of: targets.len() });
        focus_soon(STOP.to_owned());
        let client = client.get_value();
        let for_undo = client.clone();
        let told = move |application| {
            if let Some(application) = application {
                bulk.listing.put(application);
            }
            let _ = dealt_with.try_update(|count| *count += 1);
        };
        let finished = move |Outcome { done, failed }: Outcome| {
            done.iter().for_each(|target| bulk.selection.done_with(target.id));
            if failed.is_empty() {
                handle.close();
            } else {
                let _ = phase.try_set(Phase::Failed(failed));
                focus_soon(AGAIN.to_owned());
            }
            if !done.is_empty() {
                tell_revoked(bulk, for_undo.clone(), done);
            }
        };
        work.set_value(Some(Work::begin(client, Act::Revoke, targets, told, finished)));
    });
    let stop = Callback::new(move |()| {
        if let Some(work) = work.get_value() {
            work.stop();
        }
    });
    let close = Callback::new(move |()| handle.close());
    // What is under way stays in view.
    let refused = Callback::new(move |()| {
        if !phase.with_untracked(|phase| matches!(phase, Phase::Running { .. })) {
            handle.close();
        }
    });
    view! {
        <Dialog id="revoke-many" heading handle on_closed on_refused=refused>
            {move || match phase.get() {
                Phase::Asking => {
                    view! { <Ask targets=targets.clone() skipped on_confirm=start on_cancel=close /> }.into_any()
                }
                Phase::Running { of } => view! { <Running dealt_with of on_stop=stop /> }.into_any(),
                Phase::Failed(failed) => view! { <Failed failed on_again=start on_close=close /> }.into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn Ask(
    targets: Vec<Target>,
    /// How many are revoked already.
    skipped: usize,
    on_confirm: Callback<Vec<Target>>,
    on_cancel: Callback<()>,
) -> impl IntoView {
    let text = text();
    let sentences = console_text().bulk();
    let count = targets.len();
    let names = |some: &[Target]| {
        let items = some.iter().map(|target| view! { <li>{target.name.clone()}</li> }).collect_view();
        view! { <ul class="names">{items}</ul> }
    };
    let (at_once, rest) = targets.split_at(count.min(NAMED_AT_ONCE));
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>{(sentences.more_names)(rest.len())}</summary>
                {names(rest)}
            </details>
        }
    });
    let body = view! { <p>{sentences.consequence}</p> {names(at_once)} {more} };
    let leave = if count > 0 { text.common().cancel } else { sentences.close };
    let confirm_label = (sentences.confirm)(count);
    let confirm = move |_| on_confirm.run(targets.clone());
    view! {
        {if count > 0 { body.into_any() } else { view! { <p>{sentences.nothing_to_do}</p> }.into_any() }}
        {(skipped > 0 && count > 0).then(|| view! { <p>{(sentences.skipped)(skipped)}</p> })}
        <div class="dialog-actions">
            <Button
                label=leave
                on_click=on_cancel
                id=CANCEL
            />
            {(count > 0)
                .then(|| {
                    view! {
                        <button type="button" class="button button-danger" on:click=confirm>
                            {confirm_label}
                        </button>
                    }
                })}
        </div>
    }
}

#[component]
fn Running(dealt_with: RwSignal<usize>, of: usize, on_stop: Callback<()>) -> impl IntoView {
    let text = console_text().bulk();
    let words = Signal::derive(move || (text.progress)(dealt_with.get(), of));
    view! {
        <Progress label=text.under_way done=dealt_with of words />
        <div class="dialog-actions">
            <Button label=text.stop on_click=on_stop id=STOP />
        </div>
    }
}

#[component]
fn Failed(failed: Vec<(Target, ApiError)>, on_again: Callback<Vec<Target>>, on_close: Callback<()>) -> impl IntoView {
    let text = text();
    let items = failed
        .iter()
        .map(|(target, error)| view! { <li><strong>{target.name.clone()}</strong> ": " {explain_whole(error)}</li> })
        .collect_view();
    let count = (console_text().bulk().failed)(failed.len());
    let rest: Vec<_> = failed.into_iter().map(|(target, _)| target).collect();
    let again = Callback::new(move |()| on_again.run(rest.clone()));
    view! {
        <div role="alert">
            <p>{count}</p>
            <ul class="names">{items}</ul>
        </div>
        <div class="dialog-actions">
            <Button label=console_text().bulk().close on_click=on_close />
            <Button label=text.common().try_again on_click=again look=Look::Primary id=AGAIN />
        </div>
    }
}

/// The selected ones that can be revoked, and how many are revoked already.
fn targets_of(Bulk { listing, selection, .. }: Bulk) -> (Vec<Target>, usize) {
    let selected = listing.selected_by(|id| selection.has_untracked(id));
    let all = selected.len();
    let targets: Vec<_> = selected
        .into_iter()
        .filter(|application| application.status != ApplicationStatus::Revoked)
        .map(|application| Target { id: application.app_id, name: application.name })
        .collect();
    let skipped = all - targets.len();
    (targets, skipped)
}

/// Tells what was revoked, with a way back.
fn tell_revoked(bulk: Bulk, client: Authenticated, done: Vec<Target>) {
    let message = (console_text().bulk().revoked)(done.len());
    let client = StoredValue::new_local(client);
    let undo = bulk.toasts.undo(text().common().undo, move || restore(bulk, client.get_value(), done.clone()));
    bulk.toasts.tell_with_undo(message, undo);
}

fn restore(bulk: Bulk, client: Authenticated, targets: Vec<Target>) {
    let again = client.clone();
    let told = move |application| {
        if let Some(application) = application {
            bulk.listing.put(application);
        }
    };
    let finished = move |Outcome { done, failed }: Outcome| {
        if !done.is_empty() {
            bulk.toasts.tell((console_text().bulk().restored)(done.len()));
        }
        if !failed.is_empty() {
            let rest: Vec<_> = failed.into_iter().map(|(target, _)| target).collect();
            let names: Vec<_> = rest.iter().map(|target| target.name.as_str()).collect();
            let message = (console_text().bulk().restore_failed)(&names.join(", "));
            let client = StoredValue::new_local(again.clone());
            let again = move || restore(bulk, client.get_value(), rest.clone());
            bulk.toasts.tell_with_undo(message, bulk.toasts.undo(text().common().try_again, again));
        }
    };
    drop(Work::begin(client, Act::Restore, targets, told, finished));
}

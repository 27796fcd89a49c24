//! Short messages about what has just been done, some with a way to undo it. They are read out, stay long enough to be
//! reached by keyboard, and wait while the pointer or the focus is on them.

use super::{
    button::{Button, Look},
    keys::{is_command, is_typing, on_key},
    live::{Live, use_live},
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How long a message stays.
const STAYS: Duration = Duration::from_secs(6);
/// How long a message that can be undone stays.
const UNDO_STAYS: Duration = Duration::from_secs(20);

/// A way to undo what a message tells.
#[derive(Clone, Copy)]
pub struct Undo {
    /// What its button says.
    pub label: &'static str,
    /// Undoes it.
    pub run: Callback<()>,
}

#[derive(Clone)]
struct Toast {
    id: u32,
    message: String,
    undo: Option<Undo>,
}

/// The messages of this page. A copyable handle.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
    live: Live,
    owner: StoredValue<Option<Owner>>,
}

impl Toasts {
    /// Makes the messages of this page.
    pub fn provide() -> Self {
        let toasts = Self {
            shown: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
            live: use_live(),
            owner: StoredValue::new(Owner::current()),
        };
        provide_context(toasts);
        toasts
    }

    /// Tells that something was done.
    pub fn tell(self, message: String) {
        self.add(message, None);
    }

    /// A way to undo something that works also after the page that did it was left.
    #[must_use]
    pub fn undo(self, label: &'static str, run: impl Fn() + Send + Sync + 'static) -> Undo {
        let make = move || Callback::new(move |()| run());
        let run = match self.owner.try_get_value().flatten() {
            Some(owner) => owner.with(make),
            None => make(),
        };
        Undo { label, run }
    }

    /// Tells that something was done, and offers to undo it.
    pub fn tell_with_undo(self, message: String, undo: Undo) {
        self.add(message, Some(undo));
    }

    fn add(self, message: String, undo: Option<Undo>) {
        self.live.say(message.clone());
        let id = self.next.try_update_value(|next| std::mem::replace(next, next.wrapping_add(1))).unwrap_or(0);
        let _ = self.shown.try_update(|shown| shown.push(Toast { id, message, undo }));
    }

    /// Takes all messages away, also what is still to be read out: they are for the person who was logged in alone.
    pub fn clear(self) {
        let _ = self.shown.try_update(Vec::clear);
        self.live.hush();
    }

    /// Undoes what the newest message tells, as Ctrl+Z does everywhere; false when none can be undone.
    fn undo_newest(self) -> bool {
        let newest =
            self.shown.with_untracked(|shown| shown.iter().rev().find_map(|toast| Some((toast.id, toast.undo?))));
        let Some((id, undo)) = newest else { return false };
        self.remove(id);
        undo.run.try_run(()).is_some()
    }

    fn remove(self, id: u32) {
        let _ = self.shown.try_update(|shown| shown.retain(|toast| toast.id != id));
    }
}

/// The [`Toasts`] of this page. A component on its own (a test) gets some of its own.
#[must_use]
pub fn use_toasts() -> Toasts {
    use_context().unwrap_or_else(Toasts::provide)
}

/// Where the messages show.
#[component]
pub fn ToastRegion(
    /// What the region is called.
    name: impl Fn() -> &'static str + Send + Sync + 'static,
    /// The name of the button that takes a message away.
    dismiss: fn() -> &'static str,
) -> impl IntoView {
    let toasts = use_toasts();
    on_key(move |event| {
        let undoes = is_command(event) && !is_typing(event) && event.key().eq_ignore_ascii_case("z");
        undoes && toasts.undo_newest()
    });
    view! {
        <section class="toasts" aria-label=name>
            <For each=move || toasts.shown.get() key=|toast| toast.id let(toast)>
                <Shown toasts toast dismiss=dismiss() />
            </For>
        </section>
    }
}

#[component]
fn Shown(toasts: Toasts, toast: Toast, dismiss: &'static str) -> impl IntoView {
    let Toast { id, message, undo } = toast;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let start = move || {
        stop();
        let stays = if undo.is_some() { UNDO_STAYS } else { STAYS };
        timer.set_value(set_timeout_with_handle(move || toasts.remove(id), stays).ok());
    };
    start();
    on_cleanup(stop);
    let close = Callback::new(move |()| toasts.remove(id));
    view! {
        <div
            class="toast"
            on:mouseenter=move |_| stop()
            on:mouseleave=move |_| start()
            on:focusin=move |_| stop()
            on:focusout=move |_| start()
        >
            <p>{message}</p>
            {undo
                .map(|undo| {
                    let run = Callback::new(move |()| {
                        toasts.remove(id);
                        // Whoever offered it may be gone.
                        let _ = undo.run.try_run(());
                    });
                    view! { <Button label=undo.label on_click=run /> }
                })}
            <Button label=dismiss on_click=close look=Look::Quiet />
        </div>
    }
}

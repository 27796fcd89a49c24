//! Saving everything that matches: its pages are read one after another, and the person sees how far that is.

mod csv;
mod file;

use crate::{
    forms::problem::explain_whole,
    idm::ApiError,
    pages::{console::event_filter::query_of, guard::SignedIn},
    paths::AuditFilter,
    text::{console_text, text},
    ui::{
        button::Button,
        day_field::day_of,
        icon::Shape,
        panel::ErrorPanel,
        toast::{Toasts, use_toasts},
    },
};
use file::{File, Format};
use idm_api::{
    audit::{AuditQuery, MAX_LIMIT},
    time::UnixMillis,
};
use leptos::{prelude::*, task::spawn_local};

/// How far an export is.
#[derive(Clone, PartialEq, Eq)]
enum Progress {
    None,
    Reading(usize),
    Failed(ApiError),
}

/// An export that is not done: what it has so far, and from where it goes on.
struct Unfinished {
    file: File,
    format: Format,
    query: AuditQuery,
}

/// The one export of a page. A copyable handle.
#[derive(Clone, Copy)]
struct Export {
    signed_in: SignedIn,
    toasts: Toasts,
    progress: RwSignal<Progress>,
    kept: StoredValue<Option<Unfinished>, LocalStorage>,
    /// Which export is the present one: an earlier one stops.
    turn: StoredValue<u32>,
}

impl Export {
    fn begin(self, format: Format, filter: &AuditFilter) {
        let query = AuditQuery { limit: Some(MAX_LIMIT), ..query_of(&filter.clone().newest()) };
        self.go_on(Unfinished { file: File::new(format), format, query });
    }

    fn stop(self) {
        let _ = self.turn.try_update_value(|turn| *turn = turn.wrapping_add(1));
        let _ = self.kept.try_update_value(Option::take);
        let _ = self.progress.try_set(Progress::None);
    }

    fn retry(self) {
        if let Some(unfinished) = self.kept.try_update_value(Option::take).flatten() {
            self.go_on(unfinished);
        }
    }

    fn go_on(self, mut unfinished: Unfinished) {
        let next = |turn: &mut u32| {
            *turn = turn.wrapping_add(1);
            *turn
        };
        let Some(turn) = self.turn.try_update_value(next) else { return };
        self.progress.set(Progress::Reading(unfinished.file.events()));
        let client = self.signed_in.client();
        spawn_local(async move {
            loop {
                let outcome = client.audit_log(&unfinished.query).await;
                // Stopped, or the page was left.
                if self.turn.try_get_value() != Some(turn) {
                    return;
                }
                match outcome {
                    Ok(page) => {
                        unfinished.file.add(&page.events);
                        self.progress.set(Progress::Reading(unfinished.file.events()));
                        unfinished.query.cursor = page.next_cursor;
                        if unfinished.query.cursor.is_none() {
                            return self.finish(unfinished);
                        }
                    }
                    Err(error) => {
                        self.kept.set_value(Some(unfinished));
                        return self.progress.set(Progress::Failed(error));
                    }
                }
            }
        });
    }

    fn finish(self, Unfinished { file, format, .. }: Unfinished) {
        let name = format.file_name(&day_of(UnixMillis(js_sys::Date::now() as i64)));
        let events = file.events();
        self.progress.set(Progress::None);
        if file.save(&name) {
            self.toasts.tell((console_text().audit_log().exported)(events, &name));
        } else {
            self.progress.set(Progress::Failed(ApiError::Garbled));
        }
    }
}

/// The buttons, and how far it is.
#[component]
pub(super) fn ExportLog(signed_in: SignedIn, shown: Memo<AuditFilter>) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let toasts = use_toasts();
    let export = Export {
        signed_in,
        toasts,
        progress: RwSignal::new(Progress::None),
        kept: StoredValue::new_local(None),
        turn: StoredValue::new(0),
    };
    on_cleanup(move || export.stop());
    let begin = move |format| Callback::new(move |()| export.begin(format, &shown.get_untracked()));
    let busy = Signal::derive(move || matches!(export.progress.get(), Progress::Reading(_)));
    let stop = Callback::new(move |()| {
        export.stop();
        toasts.tell(sentences.audit_log().stopped.to_owned());
    });
    let retry = Callback::new(move |()| export.retry());
    let so_far = move || match export.progress.get() {
        Progress::Reading(count) => Some((sentences.audit_log().exporting)(count)),
        Progress::None | Progress::Failed(_) => None,
    };
    let failed = move || {
        let Progress::Failed(error) = export.progress.get() else { return None };
        let message = explain_whole(&error);
        let heading = sentences.audit_log().export_failed;
        Some(view! { <ErrorPanel heading message retry_label=text.common().try_again on_retry=retry /> })
    };
    view! {
        <div class="export">
            <Button label=sentences.audit_log().export_csv on_click=begin(Format::Csv) icon=Shape::Download unavailable=busy />
            <Button label=sentences.audit_log().export_json on_click=begin(Format::Json) icon=Shape::Download unavailable=busy />
            <p class="export-state" role="status">{so_far}</p>
            {move || busy.get().then(|| view! { <Button label=sentences.audit_log().stop on_click=stop /> })}
        </div>
        {failed}
    }
}

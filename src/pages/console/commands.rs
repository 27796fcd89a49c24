//! What the command palette offers: the console's pages, what can be done from anywhere, and the account's applications
//! by name.

use super::{
    begin::{Begin, Beginning},
    theme::{Theme, ThemeChoice},
};
use crate::{
    forms::{problem::explain_whole, redaction::check_no_secret},
    nav::use_nav,
    pages::guard::SignedIn,
    paths::{AccountParam, AppList, AuditFilter, ConsoleRoute, Route, UserList},
    session::Session,
    text::{console_text, text},
    ui::{
        dialog::DialogHandle,
        icon::Shape,
        palette::{Entry, Palette, PaletteLabels},
    },
};
use idm_api::{application::Application, application_list::ApplicationQuery, ids::AppId};
use leptos::{prelude::*, task::spawn_local};

/// Applications that are offered at a time.
const MOST_APPLICATIONS: u32 = 8;

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Command {
    Go(ConsoleRoute),
    Open(AppId),
    Begin(Begin),
    Theme(Theme),
    Keys,
    LogOut,
}

/// The palette, while it is open.
#[component]
pub(super) fn CommandPalette(
    session: Session,
    signed_in: SignedIn,
    account: AccountParam,
    theme: ThemeChoice,
    open: RwSignal<bool>,
    /// Whether the list of keys is open.
    sheet: RwSignal<bool>,
) -> impl IntoView {
    let nav = use_nav();
    let beginning = Beginning::use_context();
    let run = Callback::new(move |command: Command| match command {
        Command::Go(page) => nav.push(Route::Console(account, page)),
        Command::Open(id) => nav.push(Route::Console(account, ConsoleRoute::Application(id))),
        Command::Begin(what) => beginning.begin(what, nav, account),
        Command::Theme(chosen) => theme.set(chosen),
        Command::Keys => sheet.set(true),
        Command::LogOut => spawn_local(session.logout()),
    });
    move || open.get().then(|| view! { <Opened signed_in open run /> })
}

#[component]
fn Opened(signed_in: SignedIn, open: RwSignal<bool>, run: Callback<Command>) -> impl IntoView {
    let text = console_text().frame();
    let handle = DialogHandle::new();
    let query = RwSignal::new(String::new());
    let found = RwSignal::new(Vec::<Application>::new());
    let status = RwSignal::new(String::new());
    let offers = Memo::new(move |_| {
        let mut offers = matching(&query.read(), signed_in.manages_account());
        offers.extend(found.read().iter().map(offer_of));
        offers
    });
    let chosen = StoredValue::new(None::<Command>);
    let search = Callback::new(move |words: String| {
        query.set(words.clone());
        let asked = words.trim().to_owned();
        if asked.is_empty() || !signed_in.manages_account() {
            found.set(Vec::new());
            status.set(String::new());
            return;
        }
        if let Err(problem) = check_no_secret(&asked) {
            found.set(Vec::new());
            status.set(problem.to_owned());
            return;
        }
        status.set(text.searching.to_owned());
        spawn_local(async move {
            let wanted =
                ApplicationQuery { query: Some(asked), limit: Some(MOST_APPLICATIONS), ..ApplicationQuery::default() };
            let outcome = signed_in.client().applications(&wanted).await;
            // Answers may overtake each other: only the one to what stands there now counts.
            if query.try_with_untracked(|now| *now == words) != Some(true) {
                return;
            }
            match outcome {
                Ok(page) => {
                    let _ = found.try_set(page.applications);
                    let nothing = offers.try_with_untracked(Vec::is_empty) == Some(true);
                    let _ = status.try_set(if nothing { text.nothing_found.to_owned() } else { String::new() });
                }
                Err(error) => {
                    let _ = found.try_set(Vec::new());
                    let _ = status.try_set(explain_whole(&error));
                }
            }
        });
    });
    let choose = Callback::new(move |place: usize| {
        chosen.set_value(offers.with_untracked(|offers| offers.get(place).map(|(command, _)| command.clone())));
        handle.close();
    });
    // After the dialog has given the focus back: what the command opens takes it from there.
    let closed = Callback::new(move |()| {
        open.set(false);
        if let Some(command) = chosen.get_value() {
            run.run(command);
        }
    });
    let labels = PaletteLabels { heading: text.palette, field: text.palette_field, hint: text.palette_hint };
    let entries = Signal::derive(move || offers.with(|offers| offers.iter().map(|(_, entry)| entry.clone()).collect()));
    view! { <Palette labels entries status on_query=search on_choose=choose handle on_closed=closed /> }
}

fn offer_of(app: &Application) -> (Command, Entry) {
    let detail = (console_text().app_credentials().status)(app.status).to_owned();
    (Command::Open(app.app_id), Entry { label: app.name.clone(), detail, icon: Shape::Key })
}

/// The commands each word of the query begins a word of.
fn matching(query: &str, manages_account: bool) -> Vec<(Command, Entry)> {
    let wanted = query.to_lowercase();
    let matches = |label: &str| {
        let label = label.to_lowercase();
        wanted.split_whitespace().all(|word| label.split_whitespace().any(|known| known.starts_with(word)))
    };
    commands(manages_account).into_iter().filter(|(_, entry)| matches(&entry.label)).collect()
}

fn commands(manages_account: bool) -> Vec<(Command, Entry)> {
    let sentences = console_text();
    let (frame, console) = (sentences.frame(), sentences.console());
    let entry = |label: String, detail: &str, icon| Entry { label, detail: detail.to_owned(), icon };
    let page = |page, label: &str, icon| (Command::Go(page), entry(label.to_owned(), frame.page, icon));
    let begin = |what, label: &str| (Command::Begin(what), entry(label.to_owned(), "", Shape::Plus));
    let mut all = if manages_account {
        vec![
            page(ConsoleRoute::EndUsers(UserList::default()), console.all_end_users, Shape::People),
            page(ConsoleRoute::AppCredentials(AppList::default()), console.app_credentials, Shape::Key),
            page(ConsoleRoute::TokenChecker, console.token_checker, Shape::Checked),
            page(ConsoleRoute::Admins(UserList::default()), console.admins, Shape::Shield),
            page(ConsoleRoute::AuditLog(AuditFilter::default()), console.audit_log, Shape::Log),
            begin(Begin::CreateApplication, sentences.app_credentials().create),
            begin(Begin::AddEndUser, sentences.end_users().add),
            begin(Begin::AddAdmin, sentences.admins().add),
            (
                Command::Go(ConsoleRoute::Support { ask: true }),
                entry(sentences.request().ask.to_owned(), "", Shape::Plus),
            ),
        ]
    } else {
        Vec::new()
    };
    all.push(page(ConsoleRoute::Support { ask: false }, sentences.support().heading, Shape::Chat));
    all.extend(Theme::ALL.map(|theme| {
        let label = [frame.theme, ": ", theme.label()].concat();
        (Command::Theme(theme), entry(label, "", Shape::Eye))
    }));
    all.push((Command::Keys, entry(frame.keys.to_owned(), "", Shape::Menu)));
    all.push((Command::LogOut, entry(text().common().log_out.to_owned(), "", Shape::Person)));
    all
}

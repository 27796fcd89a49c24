//! Shows what two admins changed about one application, and puts both together.

use super::{Conflict, Edit, merge::Field};
use crate::{
    forms::submission::{Sending, Submission},
    text::console_text,
    ui::{
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        facts::{Fact, Facts},
        field::FieldState,
        form::Form,
        moment::exactly,
        radio::{RadioChoice, Radios},
    },
};
use idm_api::{privilege::Privilege, time::UnixMillis};
use leptos::prelude::*;

const THEIRS: &str = "theirs";
const MINE: &str = "mine";
const EXPLAINED_ID: &str = "conflict-explained";

/// The dialog that puts both changes together.
#[component]
pub fn ConflictDialog(
    /// What each changed.
    conflict: Conflict,
    /// Makes the person's change to what there is now.
    send: Sending<Edit>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = console_text().conflict();
    let submission = Submission::new();
    let name = Choosing::new("conflict-name");
    let expiry = Choosing::new("conflict-expires");
    let explained = (text.explained)(conflict.who.as_deref());
    let rows = view! {
        {conflict.name().map(|field| row(text.name, text.which_name, &field, name, String::clone))}
        {conflict.expires().map(|field| row(text.expires, text.which_expiry, &field, expiry, |at| day(*at)))}
        {privileges(&conflict)}
        {status(&conflict)}
    };
    let name_clashes = conflict.name().is_some_and(|field| field.clashes());
    let expiry_clashes = conflict.expires().is_some_and(|field| field.clashes());
    let conflict = StoredValue::new(conflict);
    let submit = Callback::new(move |()| {
        let targets = [("name", name.state), ("expires", expiry.state)];
        submission.check_anew(&targets);
        name.require(name_clashes);
        expiry.require(expiry_clashes);
        if !Submission::is_stopped(&targets) {
            let edit = conflict.with_value(|conflict| conflict.resolved(name.is_theirs(), expiry.is_theirs()));
            submission.run(targets.to_vec(), None, send.send(edit));
        }
    });
    let back = Callback::new(move |()| handle.close());
    view! {
        <Dialog id="conflict" heading=text.heading handle on_closed described_by=EXPLAINED_ID>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p id=EXPLAINED_ID>{explained}</p>
                {rows}
                <div class="dialog-actions">
                    <Button label=text.back on_click=back />
                    <SubmitButton label=text.save busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}

/// Which of two values shall stand.
#[derive(Clone, Copy)]
struct Choosing {
    state: FieldState,
    selected: RwSignal<String>,
}

impl Choosing {
    fn new(id: &'static str) -> Self {
        Self { state: FieldState::new(id), selected: RwSignal::new(String::new()) }
    }

    fn require(self, clashes: bool) {
        if clashes && self.selected.with_untracked(String::is_empty) {
            self.state.fail(console_text().conflict().choose);
        }
    }

    fn is_theirs(self) -> bool {
        self.selected.with_untracked(|selected| selected == THEIRS)
    }
}

fn row<T: PartialEq>(
    label: &'static str,
    legend: &'static str,
    field: &Field<T>,
    choosing: Choosing,
    write: fn(&T) -> String,
) -> AnyView {
    let text = console_text().conflict();
    let side = |value: &Option<T>| value.as_ref().map_or_else(|| text.unchanged.to_owned(), write);
    let (before, theirs, mine) = (write(&field.before), side(&field.theirs), side(&field.mine));
    let choices = field.clashes().then(|| {
        vec![
            RadioChoice { value: THEIRS, label: (text.keep_theirs)(&theirs), hint: None },
            RadioChoice { value: MINE, label: (text.use_mine)(&mine), hint: None },
        ]
    });
    view! {
        <section class="difference">
            <h3>{label}</h3>
            <Facts>
                <Fact name=text.before>{before}</Fact>
                <Fact name=text.theirs>{theirs}</Fact>
                <Fact name=text.mine>{mine}</Fact>
            </Facts>
            {choices
                .map(|choices| {
                    view! { <Radios state=choosing.state legend choices selected=choosing.selected /> }
                })}
        </section>
    }
    .into_any()
}

fn privileges(conflict: &Conflict) -> Option<impl IntoView + use<>> {
    let text = console_text().conflict();
    let theirs = conflict.their_privileges();
    let (give, take) = conflict.my_privileges();
    if theirs.is_empty() && give.is_empty() && take.is_empty() {
        return None;
    }
    let (theirs, mine) = (given_and_taken(&theirs.give, &theirs.take), given_and_taken(give, take));
    Some(view! {
        <section class="difference">
            <h3>{text.privileges}</h3>
            <Facts>
                <Fact name=text.theirs>{theirs}</Fact>
                <Fact name=text.mine>{mine}</Fact>
            </Facts>
        </section>
    })
}

fn status(conflict: &Conflict) -> impl IntoView + use<> {
    let sentences = console_text();
    let told = |label, what: &'static str| {
        view! {
            <section class="difference">
                <h3>{label}</h3>
                <Facts>
                    <Fact name=sentences.conflict().theirs>{what}</Fact>
                </Facts>
            </section>
        }
    };
    let status =
        conflict.status().map(|status| told(sentences.conflict().status, (sentences.app_credentials().status)(status)));
    let token = conflict.new_token().then(|| told(sentences.conflict().token, sentences.conflict().new_token));
    view! {
        {status}
        {token}
    }
}

fn given_and_taken(give: &[Privilege], take: &[Privilege]) -> String {
    let sentences = console_text();
    let names = |privileges: &[Privilege]| {
        let names: Vec<_> = privileges.iter().map(|&one| (sentences.app_credentials().privilege)(one)).collect();
        names.join(", ")
    };
    match (give.is_empty(), take.is_empty()) {
        (true, true) => sentences.conflict().unchanged.to_owned(),
        (false, true) => (sentences.conflict().gave)(&names(give)),
        (true, false) => (sentences.conflict().took)(&names(take)),
        (false, false) => {
            [(sentences.conflict().gave)(&names(give)), (sentences.conflict().took)(&names(take))].join(". ")
        }
    }
}

fn day(at: Option<UnixMillis>) -> String {
    at.map_or_else(|| console_text().application().never_expires.to_owned(), exactly)
}

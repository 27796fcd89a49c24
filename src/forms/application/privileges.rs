//! Choosing what an application may do, with what that changes for it said before it is saved.

use super::{
    Edit,
    difference::{Affected, difference},
    life::last_use,
};
use crate::{
    forms::submission::{Sending, Submission},
    text::console_text,
    ui::{
        button::{Button, SubmitButton},
        checkbox::Checkbox,
        form::Form,
        live::use_live,
    },
};
use idm_api::{
    application::{Application, ApplicationKind},
    privilege::{Privilege, PrivilegeInfo},
};
use leptos::prelude::*;

/// The form, to be shown in a dialog.
#[component]
pub fn PrivilegesForm(
    /// The application as it is.
    app: Application,
    /// The IDM's privileges.
    catalogue: Vec<PrivilegeInfo>,
    /// Makes the change.
    send: Sending<Edit>,
    /// Told when nothing shall be changed.
    on_cancel: Callback<()>,
) -> impl IntoView {
    let sentences = console_text();
    let text = sentences.privileges();
    let live = use_live();
    let submission = Submission::new();
    let (choosable, others) = offered(&app, &catalogue);
    let has = StoredValue::new(app.privileges.clone());
    let wanted = RwSignal::new(app.privileges.clone());
    let choice = |&privilege: &Privilege| {
        let on_change = Callback::new(move |ticked: bool| {
            wanted.update(|wanted| {
                wanted.retain(|one| *one != privilege);
                if ticked {
                    wanted.push(privilege);
                }
            });
        });
        view! {
            <Checkbox
                id=privilege.name()
                label=(sentences.app_credentials().privilege)(privilege)
                hint=(text.allows)(privilege)
                ticked=app.privileges.contains(&privilege)
                on_change
            />
        }
    };
    let choices = choosable.iter().map(choice).collect_view();
    let note = (!others.is_empty()).then(|| {
        let of_support = if app.kind == ApplicationKind::EndUser { text.back_end_only } else { text.support_only };
        of_support(&names(&others))
    });
    let used = last_use(&app);
    let changes = move || {
        let found = wanted.with(|wanted| has.with_value(|has| difference(&catalogue, has, wanted)));
        let nothing = found.starts.is_empty() && found.stops.is_empty();
        let caution = (!found.stops.is_empty()).then(|| used.clone());
        view! {
            {nothing.then(|| view! { <p class="muted">{text.nothing_yet}</p> })}
            {affected(text.stops, text.stops_how, found.stops)}
            {caution.map(|used| view! { <p>{used}</p> })}
            {affected(text.starts, text.starts_how, found.starts)}
        }
    };
    let submit = Callback::new(move |()| {
        submission.check_anew(&[]);
        let edit = wanted.with_untracked(|wanted| has.with_value(|has| Edit::of_privileges(has, wanted)));
        if edit.is_empty() {
            on_cancel.run(());
            live.say(sentences.edit_application().nothing_changed.to_owned());
        } else {
            submission.run(Vec::new(), None, send.send(edit));
        }
    });
    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem>
            <fieldset class="radios">
                <legend>{text.question}</legend>
                {choices}
            </fieldset>
            {note.map(|note| view! { <p class="note">{note}</p> })}
            <section class="difference" aria-live="polite">
                <h3>{text.changes}</h3>
                {changes}
            </section>
            <div class="dialog-actions">
                <Button label=crate::text::text().common().cancel on_click=on_cancel />
                <SubmitButton label=text.save busy=submission.busy />
            </div>
        </Form>
    }
}

/// What the account's admins can give or take, and what only support can give.
fn offered(app: &Application, catalogue: &[PrivilegeInfo]) -> (Vec<Privilege>, Vec<Privilege>) {
    let known = Privilege::ALL.iter().copied();
    let listed = known.filter_map(|privilege| {
        let info = catalogue.iter().find(|info| info.name == privilege.name())?;
        let may = match app.kind {
            ApplicationKind::EndUser => info.end_user,
            // What the operator granted can be narrowed, not widened.
            ApplicationKind::BackEnd => false,
        };
        Some((privilege, may || app.privileges.contains(&privilege)))
    });
    let (choosable, others): (Vec<_>, Vec<_>) = listed.partition(|(_, may)| *may);
    let only = |pairs: Vec<(Privilege, bool)>| pairs.into_iter().map(|(privilege, _)| privilege).collect();
    (only(choosable), only(others))
}

fn affected(heading: &'static str, how: &'static str, list: Vec<Affected>) -> Option<AnyView> {
    if list.is_empty() {
        return None;
    }
    let one = |Affected { privilege, calls }| {
        let calls = calls.into_iter().map(|call| view! { <li><code>{call}</code></li> }).collect_view();
        view! {
            <li>
                {(console_text().app_credentials().privilege)(privilege)}
                <ul>{calls}</ul>
            </li>
        }
    };
    let list = list.into_iter().map(one).collect_view();
    Some(
        view! {
            <h4>{heading}</h4>
            <p class="muted">{how}</p>
            <ul class="calls">{list}</ul>
        }
        .into_any(),
    )
}

fn names(privileges: &[Privilege]) -> String {
    let names: Vec<_> = privileges.iter().map(|&one| (console_text().app_credentials().privilege)(one)).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::{super::merge::tests::app, *};
    use idm_api::privilege::catalogue;

    #[test]
    fn an_end_user_app_is_offered_what_its_kind_may_hold() {
        let (choosable, others) = offered(&app("x", &[Privilege::IdentityCreate]), &catalogue());
        assert_eq!(choosable, [Privilege::IdentityCreate, Privilege::IdentityRecover]);
        assert_eq!(others.len(), Privilege::ALL.len() - 2);
    }

    #[test]
    fn a_back_end_app_can_only_be_narrowed() {
        let mut app = app("x", &[Privilege::AuditRead]);
        app.kind = ApplicationKind::BackEnd;
        let (choosable, others) = offered(&app, &catalogue());
        assert_eq!(choosable, [Privilege::AuditRead]);
        assert!(others.contains(&Privilege::IdentityCreate));
    }
}

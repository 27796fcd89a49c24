//! What asks back first.

use super::{
    Group, Person,
    roles::{with_admin, without_admin},
};
use crate::{
    idm::{ApiError, Authenticated, Versioned},
    nav::use_nav,
    pages::console::{back::leave, links::account, users::badges::called},
    paths::{Route, UserList},
    text::console_text,
    ui::{
        confirm::{ConfirmDialog, Question, Typed},
        dialog::DialogHandle,
        toast::use_toasts,
    },
};
use idm_api::user::{ChangeUser, User};
use leptos::{prelude::*, task::spawn_local};

/// What asks back first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    EndSessions,
    ResetFactor,
    MakeAdmin,
    TakeAdmin,
    Remove,
}

/// The question, while one is asked.
#[component]
pub(super) fn Asking(group: Group, person: Person, asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let toasts = use_toasts();
    let nav = use_nav();
    let account = account();
    let handle = DialogHandle::new();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let confirmed = Callback::new(move |()| {
        let (Some(what), Some(user)) = (asked.get_untracked(), person.now()) else { return };
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let outcome = perform(what, &person.signed_in.client(), &user).await;
            let _ = busy.try_set(false);
            match outcome {
                Ok(after) => {
                    handle.close();
                    toasts.tell(done(what, &person.called()));
                    match after {
                        Some(after) => person.is_now(after),
                        None if what == Asked::Remove => {
                            leave(nav, Route::Console(account, group.list(UserList::default())));
                        }
                        None => {}
                    }
                }
                Err(error) => drop(problem.try_set(Some(person.refused(&error)))),
            }
        });
    });
    move || {
        let what = asked.get()?;
        let user = person.now()?.value;
        problem.set(None);
        let closed = Callback::new(move |()| asked.set(None));
        Some(view! {
            <ConfirmDialog
                id="ask"
                question=question(what, &user)
                busy
                problem
                handle
                on_confirm=confirmed
                on_closed=closed
            />
        })
    }
}

fn question(what: Asked, user: &User) -> Question {
    let text = console_text().one_user();
    let who = called(user);
    let (heading, consequence, action) = match what {
        Asked::EndSessions => ((text.end_sessions_question)(&who), text.end_sessions_hint, text.end_sessions),
        Asked::ResetFactor => ((text.reset_factor_question)(&who), text.reset_factor_hint, text.reset_factor),
        Asked::MakeAdmin => ((text.make_admin_question)(&who), text.make_admin_hint, text.make_admin),
        Asked::TakeAdmin => ((text.take_admin_question)(&who), text.take_admin_hint, text.take_admin),
        Asked::Remove => ((text.remove_question)(&who), text.remove_consequence, text.remove),
    };
    let email = &user.email_address;
    let typed = (what == Asked::Remove).then(|| Typed {
        word: email.clone(),
        label: (text.remove_type)(email),
        mismatch: (text.remove_mismatch)(email),
    });
    Question {
        heading,
        consequence: consequence.to_owned(),
        action,
        cancel: crate::text::text().common().cancel,
        typed,
    }
}

fn done(what: Asked, who: &str) -> String {
    let text = console_text().one_user();
    match what {
        Asked::EndSessions => (text.sessions_ended)(who),
        Asked::ResetFactor => (text.factor_is_off)(who),
        Asked::MakeAdmin => (text.is_admin_now)(who),
        Asked::TakeAdmin => (text.is_no_admin_now)(who),
        Asked::Remove => (text.was_removed)(who),
    }
}

async fn perform(
    what: Asked,
    client: &Authenticated,
    user: &Versioned<User>,
) -> Result<Option<Versioned<User>>, ApiError> {
    let (id, etag) = (user.value.user_id, user.etag.as_str());
    let roles = match what {
        Asked::EndSessions => return client.end_sessions(id).await.map(|()| None),
        Asked::ResetFactor => return client.reset_second_factor(id).await.map(Some),
        Asked::Remove => return client.delete_user(id, etag).await.map(|()| None),
        Asked::MakeAdmin => with_admin(&user.value.roles),
        Asked::TakeAdmin => without_admin(&user.value.roles),
    };
    client.change_user(id, etag, &ChangeUser { roles: Some(roles), ..ChangeUser::default() }).await.map(Some)
}

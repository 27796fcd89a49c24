//! What can be done to a person, and what asks back first.

use super::{Group, badges::called, person::Person};
use crate::{
    idm::{ApiError, Authenticated, Versioned},
    nav::use_nav,
    pages::console::{back::leave, links::account},
    paths::{Route, UserList},
    session::use_session,
    text::text,
    ui::{
        action::{Action, Block},
        button::Look,
        confirm::{ConfirmDialog, Question, Typed},
        dialog::DialogHandle,
        panel::Note,
        toast::use_toasts,
    },
};
use idm_api::{
    error::ErrorCode,
    user::{ChangeUser, Role, User},
};
use leptos::{prelude::*, task::spawn_local};

/// What asks back first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    EndSessions,
    ResetFactor,
    MakeAdmin,
    TakeAdmin,
    Remove,
}

/// Everything that can be done to this person.
#[component]
pub(super) fn Actions(group: Group, person: Person, user: User) -> impl IntoView {
    let text = &text().one_user;
    let asked = RwSignal::new(None::<Asked>);
    let ask = move |what| Callback::new(move |()| asked.set(Some(what)));
    let is_admin = user.roles.contains(&Role::Admin);
    let login = view! {
        <Block heading=text.login>
            <SendLink person />
            {(!person.is_me)
                .then(|| {
                    view! {
                        <Action
                            id="end-sessions-hint"
                            label=text.end_sessions
                            hint=text.end_sessions_hint
                            on_click=ask(Asked::EndSessions)
                        />
                        {user
                            .second_factor
                            .then(|| {
                                view! {
                                    <Action
                                        id="reset-factor-hint"
                                        label=text.reset_factor
                                        hint=text.reset_factor_hint
                                        on_click=ask(Asked::ResetFactor)
                                    />
                                }
                            })}
                        <Lock person locked=user.locked || user.locked_out_until.is_some() />
                    }
                })}
        </Block>
    };
    if person.is_me {
        return view! {
            <Note message=text.about_you />
            {login}
        }
        .into_any();
    }
    let rights = if is_admin {
        view! {
            <Action
                id="take-admin-hint"
                label=text.take_admin
                hint=text.take_admin_hint
                on_click=ask(Asked::TakeAdmin)
            />
        }
    } else {
        view! {
            <Action
                id="make-admin-hint"
                label=text.make_admin
                hint=text.make_admin_hint
                on_click=ask(Asked::MakeAdmin)
            />
        }
    };
    view! {
        {login}
        <Block heading=text.rights>{rights}</Block>
        <Block heading=text.removal>
            <Action
                id="remove-hint"
                label=text.remove
                hint=text.remove_hint
                on_click=ask(Asked::Remove)
                look=Look::Danger
            />
        </Block>
        <Asking group person asked />
    }
    .into_any()
}

#[component]
fn SendLink(person: Person) -> impl IntoView {
    let text = &text().one_user;
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let send = Callback::new(move |()| {
        let Some(user) = person.now() else { return };
        busy.set(true);
        spawn_local(async move {
            let outcome = person.signed_in.client().send_password_link(person.id).await;
            let _ = busy.try_set(false);
            toasts.tell(match outcome {
                Ok(()) => (text.link_sent)(&user.value.email_address),
                Err(error) if error.code() == Some(&ErrorCode::Unavailable) => text.no_mail.to_owned(),
                Err(error) => person.refused(&error),
            });
        });
    });
    view! { <Action id="send-link-hint" label=text.send_link hint=text.send_link_hint on_click=send busy /> }
}

/// Locking is undone as easily as done; so it does not ask.
#[component]
fn Lock(person: Person, locked: bool) -> impl IntoView {
    let text = &text().one_user;
    let toasts = use_toasts();
    let session = use_session();
    let busy = RwSignal::new(false);
    // Reached also by the message, which may outlive this page.
    let unlock = move || {
        let Some(client) = session.and_then(|session| session.client()) else { return };
        spawn_local(async move {
            let outcome = client.unlock_user(person.id).await;
            let _ = busy.try_set(false);
            toasts.tell(match outcome {
                Ok(user) => {
                    let who = called(&user.value);
                    person.is_now(user);
                    (text.was_unlocked)(&who)
                }
                Err(error) => person.refused(&error),
            });
        });
    };
    let lock = move || {
        spawn_local(async move {
            let outcome = person.signed_in.client().lock_user(person.id).await;
            let _ = busy.try_set(false);
            match outcome {
                Ok(user) => {
                    let who = called(&user.value);
                    person.is_now(user);
                    let undo = toasts.undo(crate::text::text().common.undo, unlock);
                    toasts.tell_with_undo((text.was_locked)(&who), undo);
                }
                Err(error) => toasts.tell(person.refused(&error)),
            }
        });
    };
    let click = Callback::new(move |()| {
        busy.set(true);
        if locked { unlock() } else { lock() }
    });
    let (label, hint) = if locked { (text.unlock, text.unlock_hint) } else { (text.lock, text.lock_hint) };
    view! { <Action id="lock-hint" label hint on_click=click busy /> }
}

/// The question, while one is asked.
#[component]
fn Asking(group: Group, person: Person, asked: RwSignal<Option<Asked>>) -> impl IntoView {
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
    let text = &text().one_user;
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
    Question { heading, consequence: consequence.to_owned(), action, cancel: crate::text::text().common.cancel, typed }
}

fn done(what: Asked, who: &str) -> String {
    let text = &text().one_user;
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

fn with_admin(roles: &[Role]) -> Vec<Role> {
    let others = roles.iter().copied().filter(|role| *role != Role::Admin);
    others.chain([Role::Admin]).collect()
}

/// Nobody is left without any role.
fn without_admin(roles: &[Role]) -> Vec<Role> {
    let left: Vec<_> = roles.iter().copied().filter(|role| *role != Role::Admin).collect();
    if left.is_empty() { vec![Role::EndUser] } else { left }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_roles_stay_when_admin_is_given_or_taken() {
        assert_eq!(with_admin(&[Role::EndUser]), [Role::EndUser, Role::Admin]);
        assert_eq!(with_admin(&[Role::Admin]), [Role::Admin]);
        assert_eq!(without_admin(&[Role::EndUser, Role::Admin]), [Role::EndUser]);
        assert_eq!(without_admin(&[Role::Admin]), [Role::EndUser]);
    }
}

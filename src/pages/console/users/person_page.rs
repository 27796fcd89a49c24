//! The page of one person.

use super::{
    Group,
    actions::Actions,
    badges::{StateTags, YouTag, called},
    edit::Editing,
    person::Person,
};
use crate::{
    forms::problem::explain_whole,
    idm::ApiError,
    load::Remote,
    pages::{
        console::{
            back::BackLink,
            links::{route_to, url_of},
        },
        guard::SignedIn,
        heading::PageHeading,
    },
    paths::{AuditFilter, ConsoleRoute, UserList},
    text::{console_text, text},
    ui::{
        action::Block,
        button::Button,
        facts::{Fact, Facts},
        moment::{Ago, Day, exactly},
        panel::{ErrorPanel, Note},
        table::RowsSkeleton,
    },
};
use idm_api::{
    error::ErrorCode,
    ids::UserId,
    user::{Role, User},
};
use leptos::prelude::*;

/// The page.
#[component]
pub(in crate::pages::console) fn PersonPage(signed_in: SignedIn, group: Group, id: UserId) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let person = Person::load(signed_in, id);
    let editing = RwSignal::new(false);
    let edit = Callback::new(move |()| editing.set(true));
    let heading = Signal::derive(move || {
        person.user.state().with(|state| match state {
            Remote::Loading => sentences.one_user().loading.to_owned(),
            Remote::Failed(_) => sentences.one_user().failed.to_owned(),
            Remote::Ready(user) => called(&user.value),
        })
    });
    let failed = move |error: &ApiError| {
        let gone = error.code() == Some(&ErrorCode::NotFound);
        let message = if gone { sentences.one_user().gone.to_owned() } else { explain_whole(error) };
        let retry = Callback::new(move |()| person.user.again());
        view! { <ErrorPanel heading=sentences.one_user().failed message retry_label=text.common().try_again on_retry=retry /> }
    };
    let content = move || {
        person.user.state().with(|state| match state {
            Remote::Loading => view! { <RowsSkeleton label=text.common().loading /> }.into_any(),
            Remote::Failed(error) => failed(error).into_any(),
            Remote::Ready(user) => view! { <Blocks group person user=user.value.clone() edit /> }.into_any(),
        })
    };
    view! {
        <BackLink list=route_to(group.list(UserList::default())) name=group.text().back />
        <PageHeading heading />
        {content}
        <Editing person editing />
    }
}

#[component]
fn Blocks(group: Group, person: Person, user: User, edit: Callback<()>) -> impl IntoView {
    let sentences = console_text();
    let (about, id) = (user.clone(), user.user_id.to_string());
    let is_operator = user.roles.contains(&Role::Operator);
    let may_change = !is_operator || person.signed_in.me().user.roles.contains(&Role::Operator);
    view! {
        <div class="blocks">
            <Block heading=sentences.users().person>
                <About user=about is_me=person.is_me />
                {may_change.then(|| view! { <p><Button label=sentences.one_user().edit on_click=edit /></p> })}
            </Block>
            <Block heading=sentences.one_user().history>
                <p class="block-links">
                    <a href=url_of(ConsoleRoute::AuditLog(AuditFilter::target(id.clone())))>
                        {sentences.one_user().history_of}
                    </a>
                    <a href=url_of(ConsoleRoute::AuditLog(AuditFilter::actor(id)))>{sentences.one_user().history_by}</a>
                </p>
            </Block>
            {if may_change {
                view! { <Actions group person user /> }.into_any()
            } else {
                view! { <Note message=sentences.one_user().about_operator /> }.into_any()
            }}
        </div>
    }
}

#[component]
fn About(user: User, is_me: bool) -> impl IntoView {
    let (text, users) = (console_text().one_user(), console_text().users());
    let roles: Vec<_> = user.roles.iter().map(|&role| (users.role)(role)).collect();
    let can_log_in = match (user.locked, user.locked_out_until) {
        (true, _) => text.is_locked.to_owned(),
        (false, Some(until)) => (text.locked_out_until)(&exactly(until)),
        (false, None) => text.can_log_in.to_owned(),
    };
    view! {
        <p class="tags">
            <StateTags locked=user.locked verified=user.email_verified />
            {is_me.then(|| view! { <YouTag /> })}
        </p>
        <Facts>
            <Fact name=text.name>{user.name.unwrap_or_else(|| text.no_name.to_owned())}</Fact>
            <Fact name=text.email>
                {user.email_address} " (" {if user.email_verified { text.verified } else { text.not_verified }} ")"
            </Fact>
            <Fact name=text.roles>{roles.join(", ")}</Fact>
            <Fact name=text.state>{can_log_in}</Fact>
            <Fact name=text.second_factor>
                {if user.second_factor { text.second_factor_on } else { text.second_factor_off }}
            </Fact>
            <Fact name=users.last_login>
                {match user.last_login {
                    Some(at) => view! { <Ago at /> }.into_any(),
                    None => users.never.into_any(),
                }}
            </Fact>
            <Fact name=users.created>
                <Day at=user.created />
            </Fact>
            <Fact name=text.user_id>
                <code>{user.user_id.to_string()}</code>
            </Fact>
        </Facts>
    }
}

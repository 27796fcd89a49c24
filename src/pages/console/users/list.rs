//! A list of users: one request for each page, whatever their number.

use super::{
    Group,
    badges::{StateTags, YouTag, called},
    creation::Creation,
    filters::UserFilters,
    pager::{Pager, Trail},
};
use crate::{
    forms::problem::explain_whole,
    idm::ApiError,
    load::{Load, Remote},
    nav::use_nav,
    pages::{
        console::{
            begin::Beginning,
            links::{account, url_of},
        },
        guard::SignedIn,
        heading::PageHeading,
    },
    paths::{Route, UserList},
    text::{console_text, text},
    ui::{
        button::{Button, Look},
        icon::Shape,
        live::use_live,
        moment::{Ago, Day},
        panel::{EmptyPanel, ErrorPanel},
        table::{Cell, Row, RowHead, RowsSkeleton, Table},
    },
};
use idm_api::{
    ids::UserId,
    user::User,
    user_list::{UserPage, UserQuery},
};
use leptos::prelude::*;

/// The page of one of the two lists.
#[component]
pub(in crate::pages::console) fn UsersPage(signed_in: SignedIn, group: Group) -> impl IntoView {
    let text = group.text();
    let nav = use_nav();
    // While another page is already in the address, this list stays what it was.
    let shown = Memo::new(move |before: Option<&UserList>| {
        let now = nav.with_route(|route| match route {
            Route::Console(_, page) => group.shown_by(page).cloned(),
            _ => None,
        });
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let users = Load::follow(shown, move |list: UserList| {
        let client = signed_in.client();
        async move { client.users(&query_of(group, &list)).await.map(|page| (list, page)) }
    });
    let adding = RwSignal::new(false);
    let add = Callback::new(move |()| adding.set(true));
    Beginning::use_context().opens(group.addition(), adding);
    view! {
        <div class="page-head">
            <div>
                <PageHeading heading=text.heading />
                <p class="page-intro">{text.intro}</p>
            </div>
            <Button label=text.add on_click=add look=Look::Primary icon=Shape::Plus />
        </div>
        <UserFilters group shown />
        <List group users me=signed_in.me().user.user_id add />
        <Creation group users signed_in adding />
    }
}

fn query_of(group: Group, list: &UserList) -> UserQuery {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    UserQuery {
        query: filled(list.query.trim()),
        role: Some(group.role()),
        status: list.status,
        sort: Some(list.sort),
        limit: None,
        cursor: filled(&list.after),
    }
}

/// What is listed, and the page of it.
pub(super) type Listed = (UserList, UserPage);

#[component]
fn List(group: Group, users: Load<Listed>, me: UserId, add: Callback<()>) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let nav = use_nav();
    let live = use_live();
    let account = account();
    let trail = Trail::new();
    let show = move |list: UserList| nav.replace(Route::Console(account, group.list(list)));
    let failed = move |error: &ApiError| {
        let retry = Callback::new(move |()| users.again());
        view! {
            <ErrorPanel
                heading=group.text().list_failed
                message=explain_whole(error)
                retry_label=text.common().try_again
                on_retry=retry
            />
        }
        .into_any()
    };
    let nothing = move |list: &UserList| {
        if list.is_narrowed() {
            let show_all = Callback::new(move |()| show(UserList::default()));
            view! {
                <EmptyPanel heading=sentences.users().nothing_found message=sentences.users().nothing_found_what_now>
                    <Button label=sentences.users().show_all on_click=show_all />
                </EmptyPanel>
            }
            .into_any()
        } else {
            view! {
                <EmptyPanel heading=group.text().empty message=group.text().empty_what_now>
                    <Button label=group.text().add on_click=add icon=Shape::Plus />
                </EmptyPanel>
            }
            .into_any()
        }
    };
    // What a search found is said, as nothing else moves.
    Effect::watch(
        move || users.state().with(found),
        move |now, before, _| {
            if let (Some(now), Some(Some(_))) = (now, before) {
                live.say(now.clone());
            }
        },
        true,
    );
    move || {
        users.state().with(|state| match state {
            Remote::Loading => view! { <RowsSkeleton label=text.common().loading /> }.into_any(),
            Remote::Failed(error) => failed(error),
            Remote::Ready((list, page)) if page.users.is_empty() => nothing(list),
            Remote::Ready((list, page)) => view! {
                <Rows group page=page.clone() me busy=users.busy() />
                <Pager group trail list=list.clone() page=page.clone() />
            }
            .into_any(),
        })
    }
}

fn found(state: &Remote<Listed>) -> Option<String> {
    let text = console_text().users();
    match state {
        Remote::Ready((_, page)) if page.users.is_empty() => Some(text.nothing_found.to_owned()),
        Remote::Ready((_, page)) => Some((text.found)(page.users.len(), page.total, page.more_than_total)),
        Remote::Loading | Remote::Failed(_) => None,
    }
}

#[component]
fn Rows(group: Group, page: UserPage, me: UserId, busy: RwSignal<bool>) -> impl IntoView {
    let text = console_text().users();
    let row = move |user: User| view! { <UserRow group is_me=user.user_id == me user /> };
    view! {
        <Table name=group.text().list columns=vec![text.person, text.state, text.last_login, text.created] busy>
            {page.users.into_iter().map(row).collect_view()}
        </Table>
    }
}

#[component]
fn UserRow(group: Group, user: User, is_me: bool) -> impl IntoView {
    let text = console_text().users();
    let name = called(&user);
    let User { user_id, email_address, name: given, locked, email_verified, last_login, created, .. } = user;
    view! {
        <Row>
            <RowHead>
                <a class="row-link" href=url_of(group.person(user_id))>{name}</a>
                {is_me.then(|| view! { " "<YouTag /> })}
                {given.map(|_| view! { <span class="row-more">{email_address}</span> })}
            </RowHead>
            <Cell column=text.state>
                <StateTags locked verified=email_verified />
            </Cell>
            <Cell column=text.last_login>
                {match last_login {
                    Some(at) => view! { <Ago at /> }.into_any(),
                    None => text.never.into_any(),
                }}
            </Cell>
            <Cell column=text.created>
                <Day at=created />
            </Cell>
        </Row>
    }
}

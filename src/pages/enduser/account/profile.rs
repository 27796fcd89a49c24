//! Name and address.

use super::{own::Own, section::Section};
use crate::{
    forms::{
        Sending,
        own_account::{ChangeEmailDialog, ChangeNameDialog, sends_no_mail},
        problem::explain_whole,
    },
    text::end_user_text,
    ui::{
        badge::{Badge, Tone},
        button::Button,
        dialog::DialogHandle,
        facts::{Fact, Facts},
        moment::Day,
        toast::use_toasts,
    },
};
use idm_api::recovery::ChangeEmail;
use leptos::{prelude::*, task::spawn_local};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Name,
    Email,
}

/// The section.
#[component]
pub(super) fn ProfileSection(own: Own) -> impl IntoView {
    let open = RwSignal::new(Open::Nothing);
    let name = move || {
        own.with(|user| user.name.clone()).unwrap_or_else(|| end_user_text().own_account().name_none.to_owned())
    };
    let change_name = Callback::new(move |()| open.set(Open::Name));
    let change_email = Callback::new(move |()| open.set(Open::Email));
    let created = own.signed_in.me().user.created;
    view! {
        <Section id="own-profile" heading=end_user_text().own_account().profile>
            <Facts>
                <Fact name=end_user_text().account().name>{name}</Fact>
                <Fact name=end_user_text().account().email>
                    <Address own />
                </Fact>
                <Fact name=end_user_text().account().since>
                    <Day at=created />
                </Fact>
            </Facts>
            <Unverified own />
            {move || {
                own.pending
                    .get()
                    .map(|email| view! { <p class="note">{(end_user_text().own_account().email_pending)(&email)}</p> })
            }}
            <div class="block-actions">
                <Button label=end_user_text().own_account().change_name on_click=change_name />
                <Button label=end_user_text().own_account().change_email on_click=change_email />
            </div>
        </Section>
        <Dialogs own open />
    }
}

#[component]
fn Dialogs(own: Own, open: RwSignal<Open>) -> impl IntoView {
    let text = end_user_text().own_account();
    let toasts = use_toasts();
    let handle = DialogHandle::new();
    let closed = Callback::new(move |()| open.set(Open::Nothing));
    let send_name = Sending::new(move |name: String| async move {
        own.is_now(own.client().change_name(name).await?);
        toasts.tell(text.name_saved.to_owned());
        handle.close();
        Ok(())
    });
    let send_email = Sending::new(move |wanted: ChangeEmail| async move {
        own.client().change_email(&wanted).await?;
        toasts.tell((text.email_pending)(&wanted.email_address));
        let _ = own.pending.try_set(Some(wanted.email_address));
        handle.close();
        Ok(())
    });
    move || match open.get() {
        Open::Nothing => ().into_any(),
        Open::Name => {
            let name = untrack(|| own.with(|user| user.name.clone()));
            view! { <ChangeNameDialog name send=send_name handle on_closed=closed /> }.into_any()
        }
        Open::Email => {
            view! { <ChangeEmailDialog asked=own.proves() send=send_email handle on_closed=closed /> }.into_any()
        }
    }
}

/// The address, and whether it is known to be the person's.
#[component]
fn Address(own: Own) -> impl IntoView {
    let text = end_user_text().own_account();
    let verified = move || own.with(|user| user.email_verified);
    let label = Signal::derive(move || if verified() { text.verified } else { text.unverified });
    let tone = Signal::derive(move || if verified() { Tone::Calm } else { Tone::Warning });
    view! {
        <span class="with-badge">
            <span>{move || own.with(|user| user.email_address.clone())}</span>
            <Badge label tone />
        </span>
    }
}

/// What to do about an address that is not verified.
#[component]
fn Unverified(own: Own) -> impl IntoView {
    let text = end_user_text().own_account();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let again = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let outcome = own.client().request_email_verification().await;
            let _ = busy.try_set(false);
            toasts.tell(match outcome {
                Ok(()) => (text.verify_sent)(&own.email()),
                Err(error) if sends_no_mail(&error) => text.no_mail.to_owned(),
                Err(error) => explain_whole(&error),
            });
        });
    });
    let unverified = Memo::new(move |_| own.with(|user| !user.email_verified));
    move || {
        unverified.get().then(|| {
            view! {
                <div class="action">
                    <p class="action-hint">{text.unverified_hint}</p>
                    <Button label=text.verify_again on_click=again busy />
                </div>
            }
        })
    }
}

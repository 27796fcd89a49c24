//! What a new app may do: templates, and a tick for each privilege that its kind may hold.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use crate::{
    forms::{chosen_privileges::Chosen, problem::explain_whole},
    load::{Load, Remote},
    text::{console_text, text},
    ui::{
        button::{Button, Look},
        checkbox::Checkbox,
        disclosure::Disclosure,
        dom::focus,
        field::FieldError,
        panel::ErrorPanel,
        skeleton::LinesSkeleton,
    },
};
use idm_api::{
    application::ApplicationKind,
    privilege::{Privilege, PrivilegeInfo},
};
use leptos::prelude::*;

/// That of the first box.
pub(super) const ID: &str = "privileges";
const GROUP_ID: &str = "privileges-group";

/// A usual set of privileges.
struct Template {
    label: &'static str,
    privileges: &'static [Privilege],
}

fn templates() -> [Template; 2] {
    let text = console_text().create();
    [
        Template { label: text.template_sign_up, privileges: &[Privilege::IdentityCreate] },
        Template {
            label: text.template_sign_up_and_reset,
            privileges: &[Privilege::IdentityCreate, Privilege::IdentityRecover],
        },
    ]
}

/// The choice.
#[component]
pub(super) fn PrivilegeChoice(
    chosen: Chosen,
    catalogue: Load<Vec<PrivilegeInfo>>,
    kind: ApplicationKind,
) -> impl IntoView {
    let (common, sentences) = (text().common(), console_text());
    let text = sentences.create();
    let state = catalogue.state();
    let content = move || {
        state.with(|state| match state {
            Remote::Loading => view! { <LinesSkeleton label=common.loading /> }.into_any(),
            Remote::Failed(error) => view! {
                <ErrorPanel
                    heading=sentences.privileges().failed
                    message=[&explain_whole(error), " ", text.privileges_meanwhile].concat()
                    retry_label=common.try_again
                    on_retry=Callback::new(move |()| {
                        catalogue.again();
                        // The button that had the focus is gone.
                        focus(GROUP_ID);
                    })
                />
            }
            .into_any(),
            Remote::Ready(catalogue) => choices(chosen, catalogue, kind),
        })
    };
    let error = chosen.state.error;
    view! {
        <fieldset id=GROUP_ID class="radios" tabindex="-1" aria-describedby=move || error.get().map(|_| [ID, "-error"].concat())>
            <legend>{text.privileges}</legend>
            {content}
            <FieldError id=ID error />
        </fieldset>
    }
}

fn choices(chosen: Chosen, catalogue: &[PrivilegeInfo], kind: ApplicationKind) -> AnyView {
    let sentences = console_text();
    let text = sentences.create();
    // A privilege that a newer IDM has and this page does not know cannot be explained, so it is not offered.
    let known = catalogue.iter().filter_map(|info| Some((info.name.parse::<Privilege>().ok()?, info.end_user)));
    let (offered, others): (Vec<_>, Vec<_>) = known
        .partition(|&(privilege, end_user)| kind.may_hold(privilege) && (end_user || kind != ApplicationKind::EndUser));
    let offered: Vec<_> = offered.into_iter().map(|(privilege, _)| privilege).collect();
    let may_hold_all = |template: &Template| template.privileges.iter().all(|privilege| offered.contains(privilege));
    let template = move |Template { label, privileges }| {
        let apply = Callback::new(move |()| chosen.set(privileges));
        view! { <Button label on_click=apply look=Look::Quiet /> }
    };
    let templates = templates().into_iter().filter(may_hold_all).map(template).collect_view();
    let count = others.len();
    view! {
        <div class="picks" role="group" aria-label=text.templates>
            <span class="picks-name">{text.templates}": "</span>
            {templates}
        </div>
        {offered
            .iter()
            .enumerate()
            .map(|(at, &privilege)| {
                // The first is where the focus goes when nothing is ticked.
                let id = if at == 0 { ID } else { privilege.name() };
                view! {
                    <Checkbox
                        id
                        label=(sentences.app_credentials().privilege)(privilege)
                        hint=(sentences.privileges().allows)(privilege)
                        ticked=Signal::derive(move || chosen.has(privilege))
                        on_change=Callback::new(move |tick| chosen.tick(privilege, tick))
                    />
                }
            })
            .collect_view()}
        {(count > 0)
            .then(|| {
                view! {
                    <Disclosure summary=(text.back_end_only)(count)>
                        <ul role="list" class="facts">
                            {others
                                .into_iter()
                                .map(|(privilege, _)| {
                                    view! {
                                        <li>
                                            <strong>{(sentences.app_credentials().privilege)(privilege)}</strong>
                                            <p class="field-hint">{(sentences.privileges().allows)(privilege)}</p>
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    </Disclosure>
                }
            })}
    }
    .into_any()
}

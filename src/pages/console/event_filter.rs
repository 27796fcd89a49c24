//! Which events to ask the IDM for: of the whole account, or of one application.

use crate::{
    paths::AuditFilter,
    text::console_text,
    ui::{day_field::start_of, select::Choice},
};
use idm_api::audit::{AuditAction, AuditQuery};

/// The question to the IDM.
pub(super) fn query_of(filter: &AuditFilter) -> AuditQuery {
    let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    AuditQuery {
        actor: filled(&filter.actor),
        target: filled(&filter.target),
        action: filter.action.clone(),
        from: start_of(&filter.from, false),
        until: start_of(&filter.until, true),
        limit: None,
        cursor: filled(&filter.after),
    }
}

/// The actions to pick one of, after that of any action.
pub(super) fn action_choices(offered: impl Fn(&AuditAction) -> bool) -> Vec<Choice> {
    let any = Choice { value: "", label: console_text().audit_log().any_action };
    let known = AuditAction::ALL.iter().filter(|action| offered(action)).filter_map(|action| {
        let label = (console_text().events().action)(action)?;
        Some(Choice { value: action.name(), label })
    });
    std::iter::once(any).chain(known).collect()
}

/// What the choice of the filter's action is called; empty: any, or one that cannot be picked.
pub(super) fn picked_action(filter: &AuditFilter) -> &'static str {
    let picked = |action| AuditAction::ALL.iter().find(|known| *known == action);
    filter.action.as_ref().and_then(picked).map_or("", AuditAction::name)
}

/// Filters by the action of this choice.
pub(super) fn pick_action(filter: &mut AuditFilter, name: &str) {
    filter.action = (!name.is_empty()).then(|| AuditAction::from_name(name));
}

//! People and apps by what somebody types: the log itself knows only identifiers.

use super::Shown;
use crate::{idm::ApiError, load::Remote, pages::guard::SignedIn};
use idm_api::{application_list::ApplicationQuery, audit::Party, ids::UserId, user_list::UserQuery};

/// How many of each are suggested.
const SUGGESTED: u32 = 5;

/// Somebody or something that can be picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Suggestion {
    pub(super) id: String,
    pub(super) name: String,
}

/// Who and what begins like this.
pub(super) async fn suggest(signed_in: SignedIn, typed: &str) -> Result<Vec<Suggestion>, ApiError> {
    let client = signed_in.client();
    let (query, limit) = (Some(typed.to_owned()), Some(SUGGESTED));
    let users = UserQuery { query: query.clone(), limit, ..UserQuery::default() };
    let apps = ApplicationQuery { query, limit, ..ApplicationQuery::default() };
    let users = client.users(&users).await?.users.into_iter();
    let apps = client.applications(&apps).await?.applications.into_iter();
    let users = users.map(|user| Suggestion { id: user.user_id.to_string(), name: user.email_address });
    let apps = apps.map(|app| Suggestion { id: app.app_id.to_string(), name: app.name });
    Ok(told_apart(users.chain(apps).collect()))
}

/// What is meant by what was typed.
pub(super) fn meant(typed: &str, suggestions: &[Suggestion]) -> Option<String> {
    let known = suggestions.iter().find(|one| one.name.eq_ignore_ascii_case(typed)).map(|one| one.id.clone());
    known.or_else(|| typed.parse::<UserId>().ok().map(|id| id.to_string()))
}

/// What somebody with this identifier is called in the entries shown.
pub(super) fn name_in(log: &Remote<Shown>, id: &str) -> Option<String> {
    let Remote::Ready((_, page)) = log else { return None };
    let mut parties = page.events.iter().flat_map(|event| [&event.actor, &event.target]);
    let named = |party: &&Party| party.id.as_deref() == Some(id) && party.name.is_some();
    parties.find(named).and_then(|party| party.name.clone())
}

/// Two of one name are told apart by their identifiers.
fn told_apart(suggestions: Vec<Suggestion>) -> Vec<Suggestion> {
    let is_shared = |name: &str| suggestions.iter().filter(|one| one.name.eq_ignore_ascii_case(name)).count() > 1;
    let tell = |one: &Suggestion| {
        let name = if is_shared(&one.name) { [&one.name, " ", &one.id].concat() } else { one.name.clone() };
        Suggestion { id: one.id.clone(), name }
    };
    suggestions.iter().map(tell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";

    fn one(id: &str, name: &str) -> Suggestion {
        Suggestion { id: id.to_owned(), name: name.to_owned() }
    }

    #[test]
    fn a_name_or_an_identifier_is_meant_and_nothing_else() {
        let suggestions = [one("1", "ada@example.com")];
        assert_eq!(meant("Ada@example.com", &suggestions).as_deref(), Some("1"));
        assert_eq!(meant(ID, &suggestions).as_deref(), Some(ID));
        assert_eq!(meant("ada", &suggestions), None);
    }

    #[test]
    fn two_of_one_name_are_told_apart() {
        let told = told_apart(vec![one("1", "Shop"), one("2", "shop"), one("3", "Blog")]);
        assert_eq!(told, [one("1", "Shop 1"), one("2", "shop 2"), one("3", "Blog")]);
    }
}

//! The account's users: two lists, of end-users and of admins, and the page of one person.

mod actions;
mod badges;
mod creation;
mod edit;
mod filters;
mod list;
mod pager;
mod person;
mod person_page;

pub(super) use list::UsersPage;
pub(super) use person_page::PersonPage;

use super::begin::Begin;
use crate::{
    paths::{ConsoleRoute, UserList},
    text::{self, console_text},
};
use idm_api::{ids::UserId, user::Role};

/// Which of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// End-users.
    EndUsers,
    /// The account's admins.
    Admins,
}

impl Group {
    const fn role(self) -> Role {
        match self {
            Self::EndUsers => Role::EndUser,
            Self::Admins => Role::Admin,
        }
    }

    fn text(self) -> &'static text::People {
        match self {
            Self::EndUsers => console_text().end_users(),
            Self::Admins => console_text().admins(),
        }
    }

    /// What adds somebody to it.
    const fn addition(self) -> Begin {
        match self {
            Self::EndUsers => Begin::AddEndUser,
            Self::Admins => Begin::AddAdmin,
        }
    }

    const fn list(self, list: UserList) -> ConsoleRoute {
        match self {
            Self::EndUsers => ConsoleRoute::EndUsers(list),
            Self::Admins => ConsoleRoute::Admins(list),
        }
    }

    const fn person(self, id: UserId) -> ConsoleRoute {
        match self {
            Self::EndUsers => ConsoleRoute::EndUser(id),
            Self::Admins => ConsoleRoute::Admin(id),
        }
    }

    /// What the list shows by the address, where this list is shown.
    fn shown_by(self, page: &ConsoleRoute) -> Option<&UserList> {
        match (self, page) {
            (Self::EndUsers, ConsoleRoute::EndUsers(list)) | (Self::Admins, ConsoleRoute::Admins(list)) => Some(list),
            _ => None,
        }
    }
}

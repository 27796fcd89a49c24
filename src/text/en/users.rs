//! English.

use super::numbers::grouped;
use crate::text::join;
use crate::text::{AddUser, OneUser, People, Users};
use idm_api::{
    user::Role,
    user_list::{UserSort, UserStatusFilter},
};

pub(super) const END_USERS: People = People {
    heading: "All end-users",
    intro: "The people who use what you have connected. They sign up by themselves, or you add them.",
    add: "Add end-user",
    list: "End-users",
    list_failed: "The end-users could not be loaded",
    empty: "No end-users yet",
    empty_what_now: "People show up here once they have signed up in one of your apps. You can also add them yourself: \
                     they are mailed an invitation.",
    back: "All end-users",
};

pub(super) const ADMINS: People = People {
    heading: "Account admins",
    intro: "Who may manage this account: its apps, its people and its other admins.",
    add: "Add admin",
    list: "Account admins",
    list_failed: "The admins could not be loaded",
    empty: "No admins",
    empty_what_now: "Add an admin, who is mailed an invitation.",
    back: "Account admins",
};

pub(super) const USERS: Users = Users {
    filters: "Search and filter",
    search: "Search",
    search_placeholder: "Name or email address",
    status: "Show",
    any_status: "Everyone",
    status_of: |status| match status {
        UserStatusFilter::Active => "Not locked",
        UserStatusFilter::Locked => "Locked",
        UserStatusFilter::Unverified => "Address not verified",
    },
    sort: "Sort by",
    sort_by: |sort| match sort {
        UserSort::CreatedDescending => "Newest first",
        UserSort::Created => "Oldest first",
        UserSort::Email => "Address, A to Z",
        UserSort::EmailDescending => "Address, Z to A",
        UserSort::LastLoginDescending => "Last login, latest first",
        UserSort::LastLogin => "Last login, longest ago first",
    },
    person: "Person",
    state: "State",
    last_login: "Last login",
    created: "Added",
    never: "Never",
    you: "You",
    active: "Active",
    locked: "Locked",
    unverified: "Unverified",
    role: |role| match role {
        Role::EndUser => "End-user",
        Role::Admin => "Admin",
        Role::Operator => "Operator",
    },
    found: |shown, total, more| {
        let of = if more { " of more than " } else { " of " };
        join(&["Showing ", &shown.to_string(), of, &grouped(total)])
    },
    first_page: "First page",
    previous_page: "Previous page",
    next_page: "Next page",
    nothing_found: "Nobody matches",
    nothing_found_what_now: "Search finds the beginnings of words in names and addresses. Try fewer words, or another \
                             filter.",
    show_all: "Show everyone",
};

pub(super) const ADD_USER: AddUser = AddUser {
    heading: |role| match role {
        Role::Admin | Role::Operator => "Add admin",
        Role::EndUser => "Add end-user",
    },
    admin_may: "An admin may do all that you may: manage apps, people and other admins.",
    email: "Email address",
    name: "Name (optional)",
    set_password: "Set a first password myself",
    set_password_hint: "Otherwise we mail a link by which the person chooses one. It is valid for 7 days.",
    password: "First password",
    invite: "Send invitation",
    create: "Create",
    taken: "Somebody in this account already has this address. Search for them in the lists.",
    no_mail: "This installation sends no mail. Set a first password, and pass it on in a safe way.",
    invited: |email| join(&["Invitation sent to ", email]),
    created: |email| join(&[email, " was added"]),
};

pub(super) const ONE_USER: OneUser = OneUser {
    loading: "Loading",
    failed: "This person could not be loaded",
    gone: "There is nobody here any more. They may have been removed.",
    name: "Name",
    no_name: "None given",
    email: "Email address",
    verified: "verified",
    not_verified: "not verified",
    state: "Logging in",
    can_log_in: "Possible",
    is_locked: "Locked by an admin",
    locked_out_until: |time| join(&["Locked until ", time, ", after too many wrong passwords"]),
    roles: "Role",
    second_factor: "Second factor",
    second_factor_on: "On",
    second_factor_off: "Off",
    user_id: "userId",
    history: "History",
    history_of: "What happened to this person",
    history_by: "What this person did",
    login: "Password and sessions",
    rights: "Rights",
    removal: "Removal",
    about_you: "This is you. Locking, demoting or removing yourself could leave you outside, so another admin has to do \
                it. An account always keeps an admin who can log in.",
    about_operator: "This person runs the platform. Only the platform\u{2019}s operators can change this login.",
    only_admin: "Not done: this is the last admin who can log in, and an account always keeps one. Add or unlock another \
                 admin first.",
    edit: "Edit",
    edit_heading: "Name and address",
    edit_own_email: "Your own address can be changed by another admin, so that a slip cannot lock you out.",
    edit_email_hint: "A new address counts as not verified, and is what the person logs in with from now on.",
    save: "Save",
    saved: |who| join(&["Changes to ", who, " saved"]),
    changed_meanwhile: |name, email| {
        join(&[
            "Somebody else changed this meanwhile. It is now ",
            if name.is_empty() { "without a name" } else { name },
            ", ",
            email,
            ". Save again to put what you entered in its place, or cancel.",
        ])
    },
    send_link: "Send password link",
    send_link_hint: "Mails a link to choose a new password. The present one works until then.",
    link_sent: |email| join(&["Password link sent to ", email]),
    no_mail: "This installation sends no mail, so no link was sent.",
    end_sessions: "End all sessions",
    end_sessions_hint: "Logs the person out everywhere at once. They can log in again.",
    end_sessions_question: |who| join(&["End all sessions of ", who, "?"]),
    sessions_ended: |who| join(&[who, " is logged out everywhere"]),
    reset_factor: "Reset second factor",
    reset_factor_hint: "For somebody who has lost authenticator app and recovery codes: from then on the password alone \
                        logs in, until they set up a new app. Ends all sessions. Make sure that it is really them who ask.",
    reset_factor_question: |who| join(&["Reset the second factor of ", who, "?"]),
    factor_is_off: |who| join(&["The second factor of ", who, " is off"]),
    lock: "Lock",
    lock_hint: "Logs the person out everywhere and refuses every login, until unlocked.",
    was_locked: |who| join(&[who, " is locked and logged out everywhere"]),
    unlock: "Unlock",
    unlock_hint: "Lets the person log in again.",
    was_unlocked: |who| join(&[who, " can log in again"]),
    make_admin: "Make admin",
    make_admin_hint: "Lets the person manage this account: its apps, its people and its other admins.",
    make_admin_question: |who| join(&["Make ", who, " an admin?"]),
    is_admin_now: |who| join(&[who, " is an admin now"]),
    take_admin: "Take admin rights away",
    take_admin_hint: "The person stays an end-user and can no longer manage this account. The last admin cannot be \
                      demoted or removed.",
    take_admin_question: |who| join(&["Take admin rights away from ", who, "?"]),
    is_no_admin_now: |who| join(&[who, " is no longer an admin"]),
    remove: "Remove",
    remove_hint: "Deletes the login for good. What the person did stays in the audit log.",
    remove_question: |who| join(&["Remove ", who, "?"]),
    remove_consequence: "The person is logged out everywhere at once, and the login is deleted for good. This cannot be \
                         undone. What the person did stays in the audit log.",
    remove_type: |email| join(&["Type ", email, " to confirm"]),
    remove_mismatch: |email| join(&["This is not the same. Type ", email, " exactly, or cancel."]),
    was_removed: |who| join(&[who, " was removed"]),
};

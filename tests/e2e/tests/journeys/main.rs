//! Journeys over WebDriver against the real system. One binary, for each would link everything anew.

mod accessibility;
mod admin;
mod app_bulk;
mod app_list;
mod app_token;
mod application;
mod application_events;
mod audit_log;
mod create;
mod enduser;
mod frame;
mod keyboard;
mod own_account;
mod own_second_factor;
mod password_rules;
mod people;
mod promises;
mod recover;
mod second_factor;
mod session;
mod sign_in;
mod sign_up;
mod support;
mod token_checker;
mod token_screen;
mod verify;

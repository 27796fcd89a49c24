//! The building blocks of every page. They know how things look, behave and are announced; they know
//! nothing of the IDM, the session, our URLs or our sentences: those come in as properties.

pub mod area;
pub mod badge;
pub mod brand;
pub mod button;
pub mod card;
pub mod checkbox;
pub mod choice;
pub mod code;
pub mod confirm;
pub mod copy;
pub mod day_field;
pub mod dialog;
pub mod disclosure;
pub mod dom;
pub mod facts;
pub mod field;
pub mod file;
pub mod filter;
pub mod form;
pub mod icon;
pub mod keys;
pub mod live;
pub mod menu;
pub mod moment;
pub mod palette;
pub mod panel;
pub mod password;
pub mod popover;
pub mod progress;
pub mod radio;
pub mod select;
pub mod skeleton;
pub mod toast;
pub mod virtual_list;

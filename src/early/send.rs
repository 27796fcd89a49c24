//! What comes of sending that was refused.

use super::{
    Early,
    form::{Field, fail, focus, focus_first_failed, tell},
    wait,
};
use crate::{
    forms::problem::{explain, retry_after},
    idm::ApiError,
};
use idm_api::error::ErrorCode;
use std::rc::Rc;

impl Early {
    /// Forgets what was wrong.
    pub(super) fn check_anew(&self) {
        tell("");
        wait::end(self);
        Field::ALL.into_iter().for_each(|field| fail(field, None));
    }

    /// Says what is wrong. After wrong credentials the focus goes to `retry_at`.
    pub(super) fn fail(self: &Rc<Self>, error: &ApiError, retry_at: Option<Field>) {
        self.form.set_busy(false);
        let explained = explain(error);
        let mut whole = explained.form;
        for (wire_name, message) in explained.fields {
            match Field::ALL.into_iter().find(|field| field.is_there() && field.on_the_wire() == wire_name) {
                Some(field) => fail(field, Some(&message)),
                // A field that this form does not have: the person still gets to know.
                None => whole = whole.or(Some(message)),
            }
        }
        tell(&whole.unwrap_or_default());
        if let Some(seconds) = retry_after(error) {
            wait::begin(self, seconds);
        }
        if !focus_first_failed()
            && error.code() == Some(&ErrorCode::WrongCredentials)
            && let Some(field) = retry_at
        {
            focus(field);
        }
    }
}

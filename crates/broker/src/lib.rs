//! The credential broker.

//! The IDM.

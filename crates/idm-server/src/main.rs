//! The IDM as a program.

fn main() {}

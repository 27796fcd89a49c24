//! Tables of Markdown, and figures that are read at a glance.

/// A table with these heads.
#[must_use]
pub fn markdown(heads: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let heads: Vec<String> = heads.iter().map(|&head| head.to_owned()).collect();
    let rule = vec!["---".to_owned(); heads.len()];
    [line(&heads), line(&rule)].into_iter().chain(rows.iter().map(|row| line(row))).collect()
}

/// A number with three digits that count; a dash for none.
#[must_use]
pub fn number(value: f64) -> String {
    match value.abs() {
        _ if !value.is_finite() => "–".to_owned(),
        small if small < 10.0 => format!("{value:.2}"),
        middle if middle < 100.0 => format!("{value:.1}"),
        _ => thousands(value),
    }
}

/// A value and how many times the base it is.
#[must_use]
pub fn with_ratio(value: f64, ratio: f64) -> String {
    if ratio.is_finite() { format!("{} ({ratio:.2})", number(value)) } else { number(value) }
}

fn thousands(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let sign = if value < 0.0 { "-" } else { "" };
    let grouped: Vec<String> =
        digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    format!("{sign}{}", grouped.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_the_digits_that_count() {
        assert_eq!(number(1.234), "1.23");
        assert_eq!(number(56.78), "56.8");
        assert_eq!(number(1_234_567.8), "1 234 568");
        assert_eq!(number(-1500.0), "-1 500");
        assert_eq!(number(f64::NAN), "–");
        assert_eq!(with_ratio(250.0, 1.3), "250 (1.30)");
        assert_eq!(with_ratio(250.0, f64::NAN), "250");
    }

    #[test]
    fn a_table_has_a_rule_below_its_heads() {
        let rows = vec![vec!["x".to_owned(), "1".to_owned()]];
        assert_eq!(markdown(&["a", "b"], &rows), "| a | b |\n| --- | --- |\n| x | 1 |\n");
    }
}

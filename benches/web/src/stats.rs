//! Medians, ratios and slopes.

/// The value that as many lie below as above; of an even count the mean of the middle two. `NaN` of none.
#[must_use]
pub fn median(values: &[f64]) -> f64 {
    let sorted = sorted(values);
    let at = |index: usize| sorted.get(index).copied().unwrap_or(f64::NAN);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 { at(middle) } else { f64::midpoint(at(middle.wrapping_sub(1)), at(middle)) }
}

/// The value that this share (0 to 1) of all lie at or below, by the nearest rank. `NaN` of none.
#[must_use]
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank")]
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let sorted = sorted(values);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// The median of the ratios of what was measured in the same round: what slows a round down slows both.
#[must_use]
pub fn ratio(values: &[f64], base: &[f64]) -> f64 {
    let ratios: Vec<f64> = values.iter().zip(base).map(|(value, base)| value / base).collect();
    median(&ratios)
}

/// How much `y` grows with one more `x`: the line of least squares. `NaN` where there are not two different `x`.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a count")]
pub fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (mean_x, mean_y) = (mean(|point| point.0), mean(|point| point.1));
    let covariance: f64 = points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let variance: f64 = points.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    covariance / variance
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: f64, wanted: f64) -> bool {
        (value - wanted).abs() < 1e-9
    }

    #[test]
    fn a_median_is_in_the_middle_whatever_the_order() {
        assert!(near(median(&[9.0, 1.0, 5.0]), 5.0));
        assert!(near(median(&[4.0, 1.0, 3.0, 2.0]), 2.5));
        assert!(near(median(&[7.0]), 7.0));
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn a_quantile_is_one_of_the_values() {
        let values: Vec<f64> = (1..=200).map(f64::from).collect();
        assert!(near(quantile(&values, 0.99), 198.0));
        assert!(near(quantile(&values, 1.0), 200.0));
        assert!(near(quantile(&values, 0.0), 1.0));
        assert!(quantile(&[], 0.5).is_nan());
    }

    #[test]
    fn a_slow_round_leaves_the_ratio_alone() {
        // The second round ran on a busy machine; the ratio of the medians would be 2.2.
        assert!(near(ratio(&[20.0, 66.0, 22.0], &[10.0, 33.0, 10.0]), 2.0));
        assert!(near(ratio(&[5.0], &[10.0]), 0.5));
        assert!(ratio(&[], &[]).is_nan());
    }

    #[test]
    fn a_slope_is_the_growth_for_each() {
        assert!(near(slope(&[(0.0, 5.0), (1.0, 7.0), (2.0, 9.0)]), 2.0));
        assert!(near(slope(&[(0.0, 3.0), (10.0, 3.0)]), 0.0));
        assert!(slope(&[(1.0, 3.0)]).is_nan());
    }
}

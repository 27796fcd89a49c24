//! Searches among more applications than are looked at in order.

use super::*;
use crate::store::{Store, word_bits::word_bits};
use std::collections::BTreeSet;

/// Every name has "app"; every second one "left", the others "right"; and the three oldest have both.
const FILL: [&str; 4] = [
    "INSERT INTO accounts (id, name, created) VALUES ('00000000-0000-7000-8000-000000000000', 'A', 0)",
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 11999) \
     INSERT INTO applications (id, account_id, name, name_key, kind, privileges, created, version) \
     SELECT printf('00000000-0000-7000-8000-%012d', i), '00000000-0000-7000-8000-000000000000', \
     'App ' || i, 'app ' || i, 'end-user', '', i, 1 FROM n",
    "INSERT INTO application_words (app_id, account_id, word) SELECT id, account_id, 'app' FROM applications",
    "INSERT INTO application_words (app_id, account_id, word) SELECT id, account_id, w.word FROM applications \
     CROSS JOIN (SELECT 'left' AS word, 0 AS half UNION ALL SELECT 'right', 1) AS w \
     WHERE created % 2 = half OR created < 3",
];

async fn filled(directory: &tempfile::TempDir) -> Store {
    let store = Store::open(&format!("sqlite://{}/idm.sqlite", directory.path().display())).await.unwrap();
    let mut transaction = store.begin().await.unwrap();
    for statement in FILL {
        sqlx::query(statement).execute(&mut *transaction).await.unwrap();
    }
    // Of some nobody has computed the bits yet.
    let fill_bits =
        "UPDATE applications SET word_bits = $1 WHERE created % 2 = $2 AND created >= 3 AND created % 5 > 0";
    for (half, word) in ["left", "right"].into_iter().enumerate() {
        let bits = sqlx::query(fill_bits).bind(word_bits(["app", word])).bind(i64::try_from(half).unwrap());
        bits.execute(&mut *transaction).await.unwrap();
    }
    transaction.commit().await.unwrap();
    store
}

fn filter(words: &[&str]) -> Filter {
    Filter {
        account: "00000000-0000-7000-8000-000000000000".parse().unwrap(),
        id: None,
        words: words.iter().map(|&word| word.to_owned()).collect(),
        kind: None,
        status: None,
        now: UnixMillis(1),
    }
}

#[tokio::test]
async fn frequent_words_that_are_seldom_together_are_found_wherever_they_are() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(&directory).await;
    let mut c = store.read().await.unwrap();
    let both = filter(&["left", "right"]);
    let ahead = way(&mut c, &both).await.unwrap();
    for sort in ApplicationSort::ALL {
        let found = page(&mut c, &both, ahead, sort, None, 51).await.unwrap();
        let mut names: Vec<_> = found.iter().map(|app| app.name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["App 0", "App 1", "App 2"], "{sort:?}");
    }
    assert_eq!(count(&mut c, &both, ahead).await.unwrap(), (0, false), "not counted");
}

/// How it goes on where too many have the word to gather them.
#[tokio::test]
async fn going_through_all_of_them_in_order_finds_the_same() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(&directory).await;
    let mut c = store.read().await.unwrap();
    let both = filter(&["right", "left"]);
    for sort in ApplicationSort::ALL {
        let found = find(&mut c, &both, Way::InOrder, &order(sort), None, None, 51).await.unwrap();
        let created: Vec<_> = found.iter().map(|app| app.created.0).collect();
        let descending = matches!(
            sort,
            ApplicationSort::CreatedDescending
                | ApplicationSort::NameDescending
                | ApplicationSort::LastUsedDescending
                | ApplicationSort::ExpiresDescending
        );
        assert_eq!(created, if descending { [2, 1, 0] } else { [0, 1, 2] }, "{sort:?}");
    }
}

/// What the bits spare: a search in order reads the order's index, and words and rows of what it found alone.
#[tokio::test]
async fn a_search_in_order_is_served_by_the_index_of_the_order() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(&directory).await;
    let mut c = store.read().await.unwrap();
    for (column, index) in
        [("created", "newest"), ("name_key", "name"), ("last_used", "last_use"), ("expires_at", "expiry")]
    {
        let explain = format!(
            "EXPLAIN QUERY PLAN SELECT id FROM applications WHERE account_id = $1 AND (word_bits & 1) = 1 \
             ORDER BY {column}, id LIMIT 51"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(explain)).bind("a").fetch_all(&mut *c).await.unwrap();
        let plan: Vec<String> = rows.iter().map(|row| sqlx::Row::get(row, "detail")).collect();
        let wanted = format!("SEARCH applications USING COVERING INDEX applications_{index}_bits (account_id=?)");
        assert_eq!(plan, [wanted], "{column}");
    }
}

#[tokio::test]
async fn pages_of_frequent_words_put_together_hold_every_match_once() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(&directory).await;
    let mut c = store.read().await.unwrap();
    let left = filter(&["app", "left"]);
    let ahead = way(&mut c, &left).await.unwrap();
    for sort in [ApplicationSort::CreatedDescending, ApplicationSort::Name] {
        let (mut seen, mut after) = (BTreeSet::new(), None);
        loop {
            let found = page(&mut c, &left, ahead, sort, after.as_ref(), 501).await.unwrap();
            seen.extend(found.iter().map(|app| app.id.to_string()));
            let Some(last) = found.last() else { break };
            after = Some(Place { value: sort_value(last, sort), id: last.id.to_string() });
        }
        assert_eq!(seen.len(), 6001, "{sort:?}: every second one, and App 1");
    }
    assert_eq!(count(&mut c, &left, ahead).await.unwrap(), (0, false), "not counted");
    let one = filter(&["left"]);
    let ahead = way(&mut c, &one).await.unwrap();
    assert_eq!(count(&mut c, &one, ahead).await.unwrap(), (MOST_COUNTED, false));
}

#[tokio::test]
async fn a_word_that_few_have_is_counted_whole_beside_a_frequent_one() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(&directory).await;
    let mut transaction = store.begin().await.unwrap();
    let file = "INSERT INTO application_words (app_id, account_id, word) SELECT id, account_id, '7' FROM applications \
                WHERE created < 7";
    sqlx::query(file).execute(&mut *transaction).await.unwrap();
    transaction.commit().await.unwrap();
    let mut c = store.read().await.unwrap();
    let seven = filter(&["right", "7"]);
    let ahead = way(&mut c, &seven).await.unwrap();
    assert_eq!(page(&mut c, &seven, ahead, ApplicationSort::Created, None, 51).await.unwrap().len(), 5);
    assert_eq!(count(&mut c, &seven, ahead).await.unwrap(), (5, true));
}

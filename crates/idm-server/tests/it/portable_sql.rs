//! Statements and tables that every database of PostgreSQL's kind takes: no cluster is at hand to run them on.

use std::{fs, path::Path};

/// What SQLite, PostgreSQL, CockroachDB or YugabyteDB does not know, knows by another name, or only pretends to do.
const FOREIGN: [&str; 34] = [
    "SKIP LOCKED",
    "ADVISORY",
    "LISTEN",
    "NOTIFY",
    "LOCK TABLE",
    "ILIKE",
    "JSONB",
    "SERIAL",
    "AUTOINCREMENT",
    "AUTO_INCREMENT",
    "IDENTITY",
    "TIMESTAMP",
    "INTERVAL",
    "BYTEA",
    "BLOB",
    "UUID",
    "BOOLEAN",
    "ARRAY",
    "ANY(",
    "UNNEST",
    "GENERATE_SERIES",
    "TRIGGER",
    "FUNCTION",
    "EXTENSION",
    "USING GIN",
    "USING GIST",
    "TABLESAMPLE",
    "CTID",
    "ROWID",
    "INSERT OR",
    "REPLACE INTO",
    "STRFTIME",
    "NOW()",
    "::",
];

/// Words that begin a statement, so that a text of ours is taken for one.
const STATEMENTS: [&str; 12] = [
    "SELECT ",
    "INSERT ",
    "UPDATE ",
    "DELETE ",
    "WITH ",
    "CREATE ",
    "ALTER ",
    "DROP ",
    " AND ",
    " WHERE ",
    " ORDER BY ",
    " FROM ",
];

fn files(directory: &str, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut directories = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(directory)];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                directories.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

/// What stands in quotation marks outside of tests and comments. Good enough for this directory, and checked below to
/// find something.
fn statements(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let code: String =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect();
    let texts = code.split('"').skip(1).step_by(2).map(|text| text.replace("\\\n", " "));
    texts.filter(|text| STATEMENTS.iter().any(|begin| text.contains(begin))).collect()
}

#[test]
fn statements_are_those_that_every_such_database_takes() {
    let mut seen = 0;
    for (path, source) in files("src", "rs") {
        // What only SQLite is told: how to open its file, and how to copy it.
        if path.ends_with("store/connect.rs")
            || path.ends_with("store/backup.rs")
            || path.ends_with("tests.rs")
            || path.ends_with("races.rs")
        {
            continue;
        }
        let all = statements(&source);
        assert!(all.is_empty() || path.contains("/store/"), "SQL outside of the store: {path}: {all:?}");
        for statement in all {
            seen += 1;
            let upper = statement.to_uppercase();
            for word in FOREIGN {
                assert!(!upper.contains(word), "{word} in {path}: {statement}");
            }
        }
    }
    assert!(seen > 100, "{seen} statements were looked at");
}

#[test]
fn tables_have_two_types_of_columns_and_no_features_of_one_database() {
    let migrations = files("migrations", "sql");
    assert!(migrations.len() >= 14);
    for (path, text) in migrations {
        let code: Vec<_> = text.lines().map(|line| line.split("--").next().unwrap()).collect();
        let code = code.join("\n").replace("/* WITHOUT ROWID */", "").to_uppercase();
        for word in FOREIGN {
            assert!(!code.contains(word), "{word} in {path}");
        }
        for line in code.lines().filter(|line| line.starts_with("    ")) {
            let column = line.trim();
            let other = ["PRIMARY KEY", "UPDATE", "SET ", "TOKEN_CREATED = ", "LAST_USED = ", "EXPIRES_AT = "];
            if column.is_empty() || other.iter().any(|begin| column.starts_with(begin)) {
                continue;
            }
            let kind = column.split_whitespace().nth(1).unwrap_or_default().trim_end_matches(',');
            assert!(matches!(kind, "TEXT" | "BIGINT"), "{kind} in {path}: {line}");
        }
    }
}

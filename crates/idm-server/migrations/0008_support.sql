-- The number of the newest entry of any conversation. It is raised in the transaction that writes the entry:
-- the row's lock has entries become visible in the order of their numbers, so that who has read up to one
-- misses none before it.
CREATE TABLE support_sequence (
    name TEXT NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
);
INSERT INTO support_sequence (name, last) VALUES ('messages', 0);

CREATE TABLE support_conversations (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    subject TEXT NOT NULL,
    created BIGINT NOT NULL,
    -- Number of the newest entry, which no other conversation has: what lists are ordered by.
    last_seq BIGINT NOT NULL,
    -- State of the newest request; null: none.
    request_state TEXT
);
CREATE UNIQUE INDEX support_conversations_newest ON support_conversations (last_seq);
CREATE INDEX support_conversations_account ON support_conversations (account_id, last_seq);

-- Names are kept as they were; rows outlive their authors.
CREATE TABLE support_messages (
    seq BIGINT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES support_conversations (id),
    account_id TEXT NOT NULL,
    time BIGINT NOT NULL,
    author_id TEXT NOT NULL,
    author_side TEXT NOT NULL,
    author_name TEXT,
    text TEXT NOT NULL,
    request_id TEXT,
    step TEXT
);
CREATE INDEX support_messages_thread ON support_messages (conversation_id, seq);
CREATE INDEX support_messages_account ON support_messages (account_id, seq);

CREATE TABLE support_requests (
    id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES support_conversations (id),
    account_id TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    privileges TEXT NOT NULL,
    -- Null: never.
    expires BIGINT,
    -- What was asked for at first; null: the same as now.
    asked_name TEXT,
    asked_privileges TEXT,
    asked_expires BIGINT,
    justification TEXT NOT NULL,
    note TEXT,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    -- The application that was made.
    app_id TEXT,
    -- When its appToken was shown; null: not yet.
    revealed BIGINT
);
CREATE INDEX support_requests_conversation ON support_requests (conversation_id, created, id);

-- How far a person has read.
CREATE TABLE support_reads (
    user_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES support_conversations (id),
    up_to BIGINT NOT NULL,
    PRIMARY KEY (user_id, conversation_id)
);

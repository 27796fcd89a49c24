// The list of app credentials as a team would write it in React, with a virtual-list library.
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { COPY, HEADS, page, restore, row } from "../../shared/applications.js";

const EMPTY = { asked: "", rows: [], next: undefined, total: 0 };

function useList(query) {
  const [list, setList] = useState();
  const wanted = useRef(query);
  const asking = useRef(false);
  const known = useRef(EMPTY);
  const show = (shown) => {
    known.current = shown;
    setList(shown);
  };

  // One call at a time: what is wanted by the time an answer comes is asked for next.
  useEffect(() => {
    wanted.current = query;
    if (asking.current) return;
    asking.current = true;
    (async () => {
      for (;;) {
        const asked = wanted.current;
        const { applications, nextCursor, total } = await page(asked);
        if (asked !== wanted.current) continue;
        show({ asked, rows: applications, next: nextCursor, total });
        break;
      }
      asking.current = false;
    })();
  }, [query]);

  const more = useCallback(async () => {
    const { asked, rows, next } = known.current;
    if (asking.current || !next) return;
    asking.current = true;
    const { applications, nextCursor, total } = await page(asked, next);
    show({ asked, rows: rows.concat(applications), next: nextCursor, total });
    asking.current = false;
  }, []);
  return [list, more];
}

const Day = ({ at }) => (typeof at === "string" ? at : <time dateTime={at.machine} title={at.exact}>{at.text}</time>);

const Row = memo(function Row({ application, at, selected, select }) {
  const said = row(application);
  const className = `app-row${selected ? " app-row-selected" : ""}${said.muted ? " app-row-muted" : ""}`;
  return (
    <tr className={className} role="row" aria-rowindex={at + 2}>
      <td className="app-row-select" role="cell">
        <label className="app-row-tick">
          <input type="checkbox" checked={selected} onChange={(event) => select(said.appId, event.target.checked)} />
          <span>Select {said.name}</span>
        </label>
      </td>
      <th className="app-row-name" role="rowheader" scope="row">
        <span className="app-row-title"><a className="over-target" href={`/console/app-credentials/${said.appId}`}>{said.name}</a></span>
        <span className="app-row-kind">{said.kind}</span>
      </th>
      <td className="app-row-status" role="cell"><span className={said.badgeClass}>{said.badge}</span></td>
      <td className="app-row-privileges" role="cell">{said.privileges}</td>
      <td className="app-row-created" role="cell" data-label="Created"><Day at={said.created} /></td>
      <td className="app-row-used" role="cell" data-label="Last used"><Day at={said.lastUsed} /> {said.idle && <span className="hint-idle">Not used for 90 days</span>}</td>
      <td className="app-row-expires" role="cell" data-label="Expires"><Day at={said.expires} /></td>
      <td className="app-row-id" role="cell">
        <code>{said.appId}</code>
        <button type="button" className="app-row-copy" aria-label={`Copy appId of ${said.name}`} title="Copy appId" onClick={() => navigator.clipboard.writeText(said.appId)}>
          <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={COPY} /></svg>
        </button>
      </td>
    </tr>
  );
});

function Table({ list, more }) {
  const [selected, setSelected] = useState(new Set());
  const body = useRef(null);
  const [pitch, setPitch] = useState(72);
  useEffect(() => setPitch(parseFloat(getComputedStyle(body.current).gridAutoRows) || 72), []);
  const scrollMargin = body.current?.offsetTop ?? 0;
  const virtual = useWindowVirtualizer({ count: list.rows.length, estimateSize: () => pitch, overscan: 4, scrollMargin });
  const items = virtual.getVirtualItems();
  const last = items.at(-1);
  useEffect(() => {
    if (last && last.index + 40 >= list.rows.length) more();
  }, [last?.index, list, more]);
  const select = useCallback((id, on) => setSelected((before) => {
    const after = new Set(before);
    if (on) after.add(id);
    else after.delete(id);
    return after;
  }), []);
  const all = (event) => setSelected(event.target.checked ? new Set(list.rows.map((application) => application.appId)) : new Set());
  const before = items.length ? items[0].start - scrollMargin : 0;
  const after = last ? virtual.getTotalSize() - (last.end - scrollMargin) : 0;
  return (
    <>
      {selected.size > 0 && <section className="selection-bar" aria-label="Selection"><p>{selected.size.toLocaleString("en")} selected</p></section>}
      <table className="app-table" role="table" aria-label="App credentials" aria-rowcount={list.total + 1}>
        <thead role="rowgroup">
          <tr className="app-row app-row-head" role="row" aria-rowindex="1">
            <th className="app-row-select" role="columnheader" scope="col">
              <label className="app-row-tick">
                <input type="checkbox" checked={selected.size >= list.rows.length} onChange={all} />
                <span>Select all {list.rows.length}</span>
              </label>
            </th>
            {HEADS.map((head) => <th key={head} role="columnheader" scope="col">{head}</th>)}
          </tr>
        </thead>
        <tbody ref={body} className="app-rows" role="rowgroup" style={{ paddingBlockStart: `${before}px`, paddingBlockEnd: `${after}px` }}>
          {items.map(({ index }) => {
            const application = list.rows[index];
            return <Row key={application.appId} application={application} at={index} selected={selected.has(application.appId)} select={select} />;
          })}
        </tbody>
      </table>
    </>
  );
}

function App() {
  const [query, setQuery] = useState("");
  const [list, more] = useList(query);
  return (
    <>
      <h1 className="page-heading">App credentials</h1>
      <search className="list-tools"><div className="filter filter-search">
        <label htmlFor="app-search">Search</label>
        <input id="app-search" type="search" autoComplete="off" value={query} onChange={(event) => setQuery(event.target.value)} />
      </div></search>
      {list && <div className="list">
        <div className="list-head"><p>{list.total.toLocaleString("en")} app credentials</p></div>
        <Table key={list.asked} list={list} more={more} />
        <div className="list-foot">{list.next ? "Loading more" : "That is all of them."}</div>
      </div>}
    </>
  );
}

restore().then(() => createRoot(document.getElementById("content")).render(<App />));

/// The files that a preview adds to a site, below an address that no site has.
enum PreviewFiles {
  static let folder = "/.sitegen-preview/"
  static let script = folder + "preview.js"
  static let style = folder + "preview.css"
  static let state = folder + "state"
  static let report = folder + "report"
  static let heldBack = folder + "held-back"
  static let socket = folder + "socket"

  /// Keeps a page as new as the site: it compares states, never counts on a message, so that none can be lost.
  static let scriptText = #"""
    (() => {
      'use strict';
      const own = document.currentScript.dataset;
      const folder = '/.sitegen-preview/';
      const key = 'sitegen-preview ' + location.pathname;
      let site = own.site, socket = null, timer = 0, last = 0, asking = false, again = false, shownReport = '';

      // An address may have a percent sign that means nothing.
      const decoded = address => { try { return decodeURI(address); } catch { return address; } };

      // A page that is loaded again looks as it did: its place, what was opened, what was written where.
      const path = node => {
        const steps = [];
        for (let at = node; at && at !== document.documentElement; at = at.parentElement) {
          if (at.id) { steps.unshift('#' + CSS.escape(at.id)); break; }
          steps.unshift(at.localName + ':nth-child(' + ([...at.parentElement.children].indexOf(at) + 1) + ')');
        }
        return steps.join('>');
      };
      const keep = () => {
        try {
          const open = [...document.querySelectorAll('details')].map(one => one.open);
          const focus = document.activeElement;
          sessionStorage.setItem(key, JSON.stringify({
            x: scrollX, y: scrollY, open, at: Date.now(),
            focus: focus && focus !== document.body && !focus.shadowRoot ? path(focus) : '',
            fields: [...document.querySelectorAll('input, textarea, select')].map(one =>
              one.type === 'password' || one.type === 'file' ? null : [one.value, one.checked]) }));
        } catch { /* without a memory the page begins at its top */ }
      };
      const restore = () => {
        let kept = null;
        try {
          kept = JSON.parse(sessionStorage.getItem(key));
          sessionStorage.removeItem(key);
        } catch { return; }
        if (!kept || Date.now() - kept.at > 60000) return;
        document.querySelectorAll('details').forEach((one, at) => { if (at in kept.open) one.open = kept.open[at]; });
        const fields = document.querySelectorAll('input, textarea, select');
        if (fields.length === kept.fields.length) fields.forEach((one, at) => {
          if (!kept.fields[at]) return;
          if (one.type === 'checkbox' || one.type === 'radio') one.checked = kept.fields[at][1];
          else one.value = kept.fields[at][0];
        });
        const scroll = () => { if (!location.hash || kept.y) scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' }); };
        scroll();
        // A font that comes late moves the text.
        document.fonts?.ready.then(scroll);
        if (kept.focus) try { document.querySelector(kept.focus)?.focus({ preventScroll: true }); } catch { /* gone */ }
      };

      const reload = () => { keep(); location.reload(); };

      const swapStyles = async () => {
        const text = await (await fetch(location.href, { cache: 'no-store' })).text();
        const wanted = [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('link[rel~=stylesheet]')];
        const there = [...document.querySelectorAll('link[rel~=stylesheet]')];
        if (wanted.length !== there.length) return reload();
        there.forEach((one, at) => {
          const href = wanted[at].getAttribute('href');
          if (href === one.getAttribute('href')) return;
          const next = one.cloneNode();
          next.href = href;
          // The old one goes when the new one is there, or the page would stand bare for a moment.
          next.onload = next.onerror = () => one.remove();
          one.after(next);
        });
      };

      // The page that is on the screen against the one that the server has now.
      const compare = async state => {
        if (state.site === site) return;
        if (state.navigate && state.site === state.navigateSite && document.visibilityState === 'visible'
            && decoded(location.pathname) !== decoded(state.navigate)) {
          location.assign(state.navigate);
          return;
        }
        const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
        const page = answer.headers.get('Sitegen-Page'), rest = answer.headers.get('Sitegen-Rest');
        if (!page) { if (answer.status !== 304) reload(); return; }
        if (page !== own.page) {
          if (rest !== own.rest) return reload();
          await swapStyles();
          own.page = page;
        }
        site = answer.headers.get('Sitegen-Site') || state.site;
        markHeldBack();
      };

      const take = async state => {
        show(state);
        if (!state.site) return;
        if (asking) { again = true; return; }
        asking = true;
        try { await compare(state); } catch { /* the server is gone; the next connection asks again */ }
        asking = false;
        if (again) { again = false; ask(); }
      };
      const ask = async () => {
        try { await take(await (await fetch(folder + 'state', { cache: 'no-store' })).json()); } catch { /* later */ }
      };

      const connect = () => {
        clearTimeout(timer);
        if (socket && socket.readyState < 2) return;
        try { socket = new WebSocket(location.origin.replace(/^http/, 'ws') + folder + 'socket'); } catch { return poll(); }
        const mine = socket;
        let opened = false;
        mine.onopen = () => { opened = true; };
        mine.onmessage = message => take(JSON.parse(message.data));
        mine.onclose = () => {
          if (mine !== socket) return;
          socket = null;
          if (opened) { last = Date.now(); }
          poll();
        };
      };
      // Where there is no socket, or no server yet: quickly at first, for it is mostly being started again.
      const poll = () => {
        clearTimeout(timer);
        const wait = Date.now() - last < 60000 ? 500 : 3000;
        timer = setTimeout(async () => { await ask(); connect(); }, wait);
      };
      const wake = () => { if (document.visibilityState === 'visible') { ask(); connect(); } };
      addEventListener('pageshow', event => { if (event.persisted) { socket?.close(); socket = null; } wake(); });
      addEventListener('pagehide', () => { const old = socket; socket = null; old?.close(); });
      addEventListener('online', wake);
      document.addEventListener('visibilitychange', wake);

      // What is wrong lies over the page, in a tree of its own that no style of the site reaches.
      let box = null, panel = null, isClosed = false;
      const root = () => {
        if (box) return panel;
        box = document.createElement('sitegen-preview');
        box.lang = 'en';
        box.dir = 'ltr';
        const shadow = box.attachShadow({ mode: 'open' });
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = folder + 'preview.css';
        panel = document.createElement('div');
        panel.className = 'all';
        shadow.append(style, panel);
        document.documentElement.append(box);
        return panel;
      };
      const button = (text, label, act) => {
        const made = document.createElement('button');
        made.type = 'button';
        made.textContent = text;
        if (label) made.setAttribute('aria-label', label);
        made.onclick = act;
        return made;
      };
      let shownHeld = null;
      const show = async state => {
        const held = own.held || '';
        const report = [state.run, state.errors, state.warnings, state.attempt].join(' ');
        if (report === shownReport && held === shownHeld) return;
        const isNew = report !== shownReport;
        shownReport = report;
        shownHeld = held;
        if (isNew && state.errors) isClosed = false;
        if (isNew && !state.errors) isClosed = true;
        if (!state.errors && !state.warnings && !held) { if (panel) panel.replaceChildren(); return; }
        let text = '';
        if (state.errors || state.warnings) {
          try { text = await (await fetch(folder + 'report', { cache: 'no-store' })).text(); } catch { return; }
          if (report !== shownReport) return;
        }
        draw(state, text, held);
      };
      const draw = (state, text, held) => {
        const all = root(), parts = [];
        if (held) {
          const mark = document.createElement('p');
          mark.className = 'held';
          mark.textContent = held;
          mark.lang = own.heldLang;
          mark.dir = own.heldLang === 'ur' ? 'rtl' : 'ltr';
          parts.push(mark);
        }
        if (text && isClosed) {
          const count = state.errors || state.warnings, word = state.errors ? 'error' : 'warning';
          const badge = button(count + ' ' + word + (count === 1 ? '' : 's'), '', () => { isClosed = false; draw(state, text, held); });
          badge.className = 'badge ' + word;
          parts.push(badge);
        } else if (text) {
          const section = document.createElement('section');
          section.setAttribute('role', state.errors ? 'alert' : 'region');
          section.setAttribute('aria-label', 'What sitegen says');
          const close = () => { isClosed = true; draw(state, text, held); };
          const body = document.createElement('div');
          body.className = 'body';
          body.tabIndex = 0;
          body.innerHTML = text;
          const shut = button('×', 'Close', close);
          shut.className = 'close';
          section.append(shut, body);
          section.onkeydown = event => { if (event.key === 'Escape') close(); };
          parts.push(section);
        }
        all.replaceChildren(...parts);
      };

      // Links to columns that are not published say so.
      const markHeldBack = async () => {
        let list = {};
        try { list = await (await fetch(folder + 'held-back', { cache: 'no-store' })).json(); } catch { return; }
        document.querySelectorAll('.sitegen-held').forEach(one => one.remove());
        if (!Object.keys(list).length) return;
        for (const link of document.querySelectorAll('a[href]')) {
          const word = link.origin === location.origin && list[decoded(link.pathname)];
          if (!word || !link.textContent.trim() || link.hreflang || link.pathname === location.pathname) continue;
          const mark = document.createElement('small');
          mark.className = 'sitegen-held';
          mark.textContent = word;
          mark.lang = 'en';
          mark.dir = 'ltr';
          Object.assign(mark.style, { font: '600 12px/1.4 system-ui, sans-serif', color: '#fff', background: '#8a5a00',
            borderRadius: '4px', padding: '0 6px', margin: '0 6px', display: 'inline-block', verticalAlign: 'middle' });
          link.after(mark);
        }
      };

      const begin = () => { restore(); markHeldBack(); ask(); connect(); };
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin); else begin();
    })();
    """#

  static let styleText = """
    :host { all: initial; }
    .all { position: fixed; z-index: 2147483647; inset: auto 0 0 0; pointer-events: none; color-scheme: dark;
      font: 15px/1.5 system-ui, sans-serif; display: flex; flex-direction: column; align-items: flex-start; gap: 8px;
      padding: 8px; box-sizing: border-box; max-height: 100vh; }
    .all > * { pointer-events: auto; margin: 0; box-sizing: border-box; }
    .held { background: #8a5a00; color: #fff; border-radius: 6px; padding: 4px 12px; max-width: 100%;
      font-family: system-ui, "Noto Nastaliq Urdu", sans-serif; }
    .held:lang(ur) { line-height: 2.2; align-self: flex-end; }
    button { font: inherit; color: #fff; border: 0; border-radius: 6px; cursor: pointer; min-height: 40px; min-width: 40px; }
    button:focus-visible, .body:focus-visible { outline: 3px solid #7cc4ff; outline-offset: 2px; }
    .badge { padding: 4px 14px; }
    .badge.error { background: #a4161a; }
    .badge.warning { background: #6b4e00; }
    section { position: relative; width: 100%; max-width: 60rem; max-height: 55vh; display: flex; background: #1d1b1a;
      color: #f2efea; border-radius: 8px; border-top: 4px solid #e0474c; box-shadow: 0 4px 24px #0008; }
    section[role=region] { border-top-color: #d9a21b; }
    .close { position: absolute; inset: 4px 4px auto auto; background: #35312e; font-size: 22px; line-height: 1; }
    .body { overflow: auto; padding: 12px 56px 12px 16px; width: 100%; box-sizing: border-box; overscroll-behavior: contain; }
    .body :where(h1, h2) { font-size: 17px; margin: 0 0 8px; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { margin: 0 0 16px; overflow-wrap: anywhere; }
    .place { color: #9ecbff; font-family: ui-monospace, monospace; font-size: 13px; unicode-bidi: isolate; }
    .kind { font-weight: 700; }
    .kind.error { color: #ff8a8f; } .kind.warning { color: #f3c44a; } .kind.note { color: #8fd3d1; }
    pre { background: #2b2826; border-radius: 4px; padding: 6px 10px; margin: 6px 0; overflow-x: auto; white-space: pre-wrap;
      font: 14px/1.9 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", "Noto Naskh Arabic", monospace; unicode-bidi: plaintext;
      text-align: start; }
    .help { color: #d7f5c9; white-space: pre-wrap; }
    bdi { unicode-bidi: isolate; }
    @media print { .all { display: none; } }
    """
}

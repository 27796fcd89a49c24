// The login as somebody would write it who needs nothing else: the same fields, the same words, the same call.
const byId = (id) => document.getElementById(id);
const form = document.querySelector("form");
const [email, password, keep, submit, reveal] = ["email", "password", "keep", "submit", "reveal"].map(byId);
const config = fetch("/config.json").then((answer) => answer.json());

function say(field, sentence) {
  byId(`${field.id}-problem`).textContent = sentence;
  field.setAttribute("aria-invalid", sentence !== "");
  return sentence === "";
}

reveal.addEventListener("click", () => {
  const shown = password.type === "password";
  password.type = shown ? "text" : "password";
  reveal.textContent = shown ? "Hide password" : "Show password";
  reveal.setAttribute("aria-pressed", shown);
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("problem").textContent = "";
  const address = email.value.trim();
  const found = [
    say(email, address === "" ? "Enter your email address." : /^[^\s@]+@[^\s@]+$/.test(address) ? "" : "This is not an email address."),
    say(password, password.value === "" ? "Enter your password." : ""),
  ];
  if (found.includes(false)) return (found[0] ? password : email).focus();
  submit.setAttribute("aria-busy", true);
  try {
    const { idmUrl, accountId } = await config;
    const body = { accountId, emailAddress: address, password: password.value, keepLoggedIn: keep.checked };
    if (!keep.checked) body.renewalType = "short";
    const answer = await fetch(`${idmUrl}/api/v1/auth/login-user`, {
      method: "POST",
      credentials: "include",
      headers: { "Content-Type": "application/json", "X-IDM-Request": "1" },
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    if (answer.ok) return form.replaceChildren("You are logged in.");
    for (const [field, sentence] of Object.entries(told.fields ?? {})) say(field === "password" ? password : email, sentence);
    byId("problem").textContent = told.message;
  } catch {
    byId("problem").textContent = "The service cannot be reached. Try again.";
  }
  submit.removeAttribute("aria-busy");
});

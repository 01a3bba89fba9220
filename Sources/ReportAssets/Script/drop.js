// Two files are dropped, or chosen, and become a page.
speak(wordsOfPage());
const token = JSON.parse(byId("token").textContent);
let chosen = [];

function choose(files) {
  chosen = [...chosen, ...files].slice(-2);
  byId("names").innerHTML = chosen.map((file) => `<li>${escapeVisible(file.name)}</li>`).join("");
  byId("go").disabled = !chosen.length;
  byId("notice").hidden = true;
  byId("state").textContent = chosen.length === 1 ? say`One file: it should hold both languages, or choose the other one too.` : "";
}

const asBase64 = (file) => new Promise((done, fail) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
  reader.onerror = () => fail(reader.error);
  reader.readAsDataURL(file);
});

// Of both together: as text of a request they take a third more than the server's 16 MB of room.
const mostBytes = 12_000_000;

async function go() {
  if (chosen.reduce((sum, file) => sum + file.size, 0) > mostBytes) {
    byId("notice").textContent = say`Together these files are larger than 12 MB; name them on the command line instead.`;
    byId("notice").hidden = false;
    return;
  }
  byId("go").disabled = true;
  byId("state").textContent = say`Reading…`;
  try {
    const files = await Promise.all(chosen.map(async (file) => ({ name: file.name, data: await asBase64(file) })));
    const answer = await fetch(`/${token}/files`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang, Authorization: `Bearer ${token}` },
      body: JSON.stringify({ files, from: byId("from").value }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    location.href = text;
  } catch (problem) {
    byId("state").textContent = "";
    byId("notice").textContent = problem.message;
    byId("notice").hidden = false;
    byId("go").disabled = false;
  }
}

byId("files").addEventListener("change", (event) => { choose(event.target.files); event.target.value = ""; byId("go").focus(); });
byId("go").addEventListener("click", go);
for (const name of ["dragover", "dragenter"]) addEventListener(name, (event) => { event.preventDefault(); byId("zone").classList.add("over"); });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) byId("zone").classList.remove("over"); });
addEventListener("drop", (event) => { event.preventDefault(); byId("zone").classList.remove("over"); choose(event.dataTransfer.files); byId("go").focus(); });

// Shows that a copy is old, one year after its date.
const notice = document.querySelector("[data-copied]");
const end = new Date(notice.dataset.copied);
end.setFullYear(end.getFullYear() + 1);
notice.open = Date.now() >= end;
notice.querySelector("b").hidden = !notice.open;

"""Bundles the scripts of a built site into one classic script, and makes the search index a script."""

import json
import re
from pathlib import Path

BUNDLE = "offline.js"
"""The name of the bundle, beside the folders of scripts."""
INDEX = "search/index.js"
"""The search index as a script. `data.js` beside this module loads it."""
_OWN = Path(__file__).parent
_ENTRIES = ("scripts/guide.js", "scripts/age.js")
"""The modules that run on each page, each even if the other one fails."""
_IMPORT = re.compile(r'\bimport\s*(?:\{([^{}]*)\}\s*from\s*)?("[^"]+")')
_EXPORT = re.compile(r"\bexport\s+((?:async\s+)?(?:function|class|const|let)\s+([\w$]+))")


def offline_scripts(site: Path) -> dict[str, bytes]:
    """Returns the scripts of the archive by their paths below the site; none if the site has no scripts."""
    guide = next(site.glob("assets*/scripts/guide.js"), None)
    index = next(site.glob("search/index-*.json"), None)
    if not guide or not index:
        return {}
    folder = guide.parent.parent
    modules = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.glob("*/*.js")}
    modules["search/data.js"] = (_OWN / "data.js").read_text("utf-8")
    modules["scripts/age.js"] = (_OWN / "age.js").read_text("utf-8")
    return {
        f"{folder.name}/{BUNDLE}": bundle(modules).encode(),
        INDEX: f"globalThis.searchIndex={index.read_text('utf-8')};\n".encode(),
    }


def bundle(modules: dict[str, str]) -> str:
    """Returns one classic script that runs modules. modules: their sources by path relative to the script."""
    functions = ",\n".join(f"{json.dumps(path)}:{_function(text)}" for path, text in sorted(modules.items()))
    starts = "".join(f"load(base+{json.dumps(entry)});" for entry in _ENTRIES)
    loader = (_OWN / "loader.js").read_text("utf-8")
    return f'"use strict";(()=>{{const modules={{\n{functions}\n}};\n{loader}{starts}\n}})();\n'


def _function(module: str) -> str:
    """Returns a module as an async function of its import function and its address, which returns what it exports."""
    names = ",".join(match[2] for match in _EXPORT.finditer(module))
    body = module.replace("import(", "$import(").replace("import.meta.url", "$url")
    body = _IMPORT.sub(lambda match: f"const{{{_renamed(match[1] or '')}}}=await $import({match[2]})", body)
    body = _EXPORT.sub(r"\1", body)
    return f"async($import,$url)=>{{{body}\nreturn{{{names}}}}}"


def _renamed(names: str) -> str:
    """Returns the names of an import as those of a destructuring: `{a as b}` is `{a:b}`."""
    return names.replace(" as ", ":")

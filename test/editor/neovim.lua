-- What run-neovim.mjs runs inside Neovim: hover, definition and diagnostics through the built-in LSP client.
local command = vim.fn.json_decode(vim.env.POLICY_XREF_COMMAND)
local draft = vim.env.POLICY_XREF_DRAFT
local failures = 0

local function check(what, holds, found)
  if not holds then
    failures = failures + 1
  end
  print((holds and '✔ ' or '✘ ') .. what .. (holds and '' or ': ' .. vim.inspect(found)))
end

--- Puts the cursor on the first occurrence of the words.
local function go_to(words)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  vim.fn.search(words, 'cW')
end

--- The answer of the server to a request at the cursor.
local function ask(method)
  local answers = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(0, 'utf-16'), 10000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(draft))
local client = vim.lsp.start_client({ name = 'policy-xref', cmd = command, root_dir = vim.fn.fnamemodify(draft, ':h') })
vim.lsp.buf_attach_client(0, client)

vim.wait(15000, function()
  return #vim.diagnostic.get(0) >= 4
end, 50)
local found = vim.diagnostic.get(0)
check('diagnostics arrive', #found == 4, found)
check('they are warnings with the rule as code', found[1] and found[1].severity == vim.diagnostic.severity.WARN and found[1].code == 'term/wrong-expansion', found[1])

for term, definition in pairs({ GCAP = 'Global Combat Air Programme', UNICORN = 'antenna', Quad = 'Australia', LeT = 'Lashkar', NSS = 'National Security Strategy' }) do
  go_to('\\<' .. term .. '\\>')
  local hover = ask('textDocument/hover')
  check('hover on ' .. term, hover and hover.contents.value:find(definition, 1, true) ~= nil, hover)
end

--- Puts a line of text at the end, and the cursor behind it.
local function write(text)
  vim.api.nvim_buf_set_lines(0, -1, -1, true, { '', text })
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), #text })
end

--- The items that the server offers at the cursor, as Neovim makes a menu of them.
local function complete()
  -- Behind the last character, where the cursor stands in insert mode.
  local position = vim.lsp.util.make_position_params(0, 'utf-16')
  position.position.character = #vim.api.nvim_get_current_line()
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', position, 10000)
  for _, answer in pairs(answers or {}) do
    return vim.lsp.util.text_document_completion_list_to_complete_items(answer.result, '')
  end
  return {}
end

write('Japan has joined the Global Com')
local items = complete()
check('completion of a term', items[1] ~= nil and vim.startswith(items[1].word, 'Global Combat Air Program'), items)
write('The GCAP fighter is to enter service in ')
items = complete()
local words = vim.tbl_map(function(item) return item.word end, items)
check('completion of a fact', vim.tbl_contains(words, '2035'), words)
write('It is considered there [@')
items = complete()
check('completion of a citation', items[1] ~= nil and items[1].word == 'asia-live-2025-05-07', items)

--- The code actions on the first diagnostic of a rule.
local function actions_on(rule)
  local found = vim.tbl_filter(function(it) return it.code == rule end, vim.diagnostic.get(0))[1]
  local diagnostic = found and (found.user_data and found.user_data.lsp and found or found)
  local start = { line = diagnostic.lnum, character = diagnostic.col }
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = start, ['end'] = start },
    context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, diagnostic.lnum) },
  }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000) or {}) do
    return answer.result
  end
  return {}
end

local function titled(actions, title)
  return vim.tbl_filter(function(it) return it.title:find(title, 1, true) ~= nil end, actions)[1]
end

local actions = actions_on('term/wrong-expansion')
local fix = titled(actions, 'Change ')
check('code action that mends', fix ~= nil and fix.isPreferred, actions)
check('no command that Neovim does not have', vim.tbl_isempty(vim.tbl_filter(function(it) return it.command ~= nil end, actions)), actions)
local before = #vim.diagnostic.get(0)
local hide = titled(actions, 'Hide term/wrong-expansion here')
vim.lsp.util.apply_workspace_edit(hide.edit, 'utf-16')
check('code action that hides writes a comment', vim.fn.search('policy-xref-disable', 'nw') > 0, hide)
vim.wait(10000, function()
  return #vim.diagnostic.get(0) < before
end, 50)
check('and the finding is gone', #vim.diagnostic.get(0) == before - 1, vim.diagnostic.get(0))
vim.cmd('undo')
vim.wait(10000, function()
  return #vim.diagnostic.get(0) == before
end, 50)
fix = titled(actions_on('term/wrong-expansion'), 'Change ')
vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
vim.wait(10000, function()
  return #vim.diagnostic.get(0) < before
end, 50)
check('the mended text has one finding less', #vim.diagnostic.get(0) == before - 1, vim.diagnostic.get(0))
vim.cmd('undo')

go_to('GCAP')
local definition = ask('textDocument/definition')
check('definition is a file', definition and definition[1] and vim.startswith(definition[1].targetUri or definition[1].uri, 'file:'), definition)

vim.lsp.buf.definition()
vim.wait(10000, function()
  return vim.fn.expand('%:e') == 'policy-source'
end, 50)
check('going there opens the article', vim.fn.expand('%:t') == 'asia-live-2025-05-07.policy-source', vim.fn.expand('%'))
local rest = vim.api.nvim_get_current_line():sub(vim.api.nvim_win_get_cursor(0)[2] + 1)
check('at the words', vim.startswith(rest, 'Global Combat Air Programme (GCAP)'), rest)

vim.lsp.stop_client(client)
vim.cmd('bufdo! set nomodified')
vim.cmd(failures == 0 and 'qall!' or 'cquit!')

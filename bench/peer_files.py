"""What an analyst's script does with one table: reads the workbook, or loads the text table into SQLite."""

import sqlite3
import sys

import pandas

mode, path, database = sys.argv[1:4]
if mode == "xlsx":
    frame = pandas.read_excel(path, dtype=str, engine="openpyxl")
    assert len(frame) > 0
else:
    frame = pandas.read_csv(path, dtype={"身份证号": str, "账号": str})
    with sqlite3.connect(database) as connection:
        frame.to_sql("bank", connection, index=False)
        connection.execute("CREATE INDEX bank_by_person ON bank (身份证号)")

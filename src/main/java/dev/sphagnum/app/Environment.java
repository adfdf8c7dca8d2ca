package dev.sphagnum.app;

import java.io.PrintWriter;
import java.util.Map;

/** What a command gets from outside: variables and streams. Answers go to {@code out}, everything else to {@code err}. */
record Environment(Map<String, String> variables, PrintWriter out, PrintWriter err) {}

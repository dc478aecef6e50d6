"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const drawn = [];
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function ratio(value) {
    return value >= 10 ? value.toFixed(0) : value >= 1 ? String(+value.toFixed(1)) : String(+value.toFixed(2));
  }

  function height(canvas, rows) {
    canvas.parentNode.style.height = rows * 30 + 70 + "px";
  }

  /** A title that does not fit is squeezed until nobody can read it. */
  function axisTitle(canvas, withControls) {
    const wide = canvas.parentNode.clientWidth > 600;
    return (wide ? "detection rate, after over before" : "after over before") + (wide && withControls ? ", relative to controls" : "");
  }

  const lineAtOne = {
    id: "lineAtOne",
    beforeDatasetsDraw(chart) {
      const x = chart.scales.x.getPixelForValue(1);
      const area = chart.chartArea;
      const pen = chart.ctx;
      pen.save();
      pen.strokeStyle = color("--ink");
      pen.setLineDash([4, 4]);
      pen.beginPath();
      pen.moveTo(x, area.top);
      pen.lineTo(x, area.bottom);
      pen.stroke();
      pen.restore();
    },
  };

  function forest(canvas) {
    const rows = data.forest;
    height(canvas, rows.length);
    const ends = rows.flatMap((r) => [r.ratioLower, r.ratioUpper, r.ratio, 1]).filter((v) => v > 0 && isFinite(v));
    const least = Math.max(0.02, Math.min(0.5, ...ends) / 1.2);
    const most = Math.min(50, Math.max(2, ...ends) * 1.2);
    const clip = (v) => Math.min(most, Math.max(least, v));
    return new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((r) => r.subject),
        datasets: [
          {
            type: "line", indexAxis: "y", label: "ratio", data: rows.map((r) => clip(r.ratio)), showLine: false,
            pointRadius: 5, pointHoverRadius: 6, pointBorderWidth: 2, pointBorderColor: color("--accent"),
            pointBackgroundColor: rows.map((r) => color(r.ratioLower > 1 || r.ratioUpper < 1 ? "--accent" : "--card")),
          },
          {
            label: "95 % interval", data: rows.map((r) => [clip(r.ratioLower), clip(r.ratioUpper)]),
            backgroundColor: color("--accent"), barThickness: 3,
          },
        ],
      },
      options: {
        indexAxis: "y", animation: false, responsive: true, maintainAspectRatio: false,
        scales: {
          x: {
            type: "logarithmic", min: least, max: most,
            title: { display: true, text: axisTitle(canvas, rows[0].nControl > 0), color: color("--soft") },
            grid: { color: color("--line") },
            ticks: { color: color("--soft"), callback: ratio },
            afterBuildTicks(axis) {
              axis.ticks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].filter((v) => v >= least && v <= most).map((value) => ({ value }));
            },
          },
          y: { grid: { display: false }, ticks: { color: color("--ink"), autoSkip: false } },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              label: (item) => {
                const r = rows[item.dataIndex];
                return ratio(r.ratio) + " (" + ratio(r.ratioLower) + " to " + ratio(r.ratioUpper) + ")";
              },
            },
          },
        },
      },
      plugins: [lineAtOne],
    });
  }

  function day(value) {
    return new Date(value * 86400000).toISOString().slice(0, 10);
  }

  /** First days of months, at most so many and evenly far apart. */
  function months(from, to, most) {
    const first = new Date(from * 86400000);
    const all = [];
    for (let m = first.getUTCMonth(); ; m++) {
      const start = Date.UTC(first.getUTCFullYear(), m, 1) / 86400000;
      if (start > to) {
        break;
      }
      if (start >= from) {
        all.push(start);
      }
    }
    const step = Math.ceil(all.length / Math.max(1, Math.floor(most)));
    return all.filter((start, i) => i % step === 0);
  }

  /** The periods that are compared, behind everything. */
  const periods = {
    id: "periods",
    beforeDraw(chart) {
      const area = chart.chartArea;
      const x = (day) => Math.min(area.right, Math.max(area.left, chart.scales.x.getPixelForValue(day)));
      const pen = chart.ctx;
      pen.save();
      pen.fillStyle = color("--stripe");
      pen.strokeStyle = color("--soft");
      data.periods.forEach((period) => {
        pen.fillRect(x(period.from), area.top, x(period.to) - x(period.from), area.bottom - area.top);
        pen.fillStyle = color("--soft");
        pen.font = "12px " + Chart.defaults.font.family;
        pen.fillText(period.name, x(period.from) + 3, area.top - 6);
        pen.fillStyle = color("--stripe");
      });
      pen.restore();
    },
  };

  function calendar(canvas) {
    const rows = data.calendar;
    height(canvas, rows.length);
    const points = rows.flatMap((r) => r.spans.map((s) => ({ x: [s.from, s.to], y: r.station, group: r.group })));
    return new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((r) => r.station),
        datasets: [
          {
            data: points, grouped: false, barThickness: 12,
            backgroundColor: points.map((p) => groupColor(p.group)),
          },
        ],
      },
      options: {
        indexAxis: "y", animation: false, responsive: true, maintainAspectRatio: false,
        scales: {
          x: {
            type: "linear",
            min: Math.min(...points.map((p) => p.x[0])), max: Math.max(...points.map((p) => p.x[1])),
            grid: { color: color("--line") },
            ticks: { color: color("--soft"), maxRotation: 0, autoSkip: false, callback: (v) => day(v).slice(0, 7) },
            afterBuildTicks(axis) {
              axis.ticks = months(axis.min, axis.max, canvas.parentNode.clientWidth / 110).map((value) => ({ value }));
            },
          },
          y: { grid: { display: false }, ticks: { color: color("--ink"), autoSkip: false } },
        },
        plugins: {
          legend: { display: false },
          tooltip: { callbacks: { label: (item) => day(item.raw.x[0]) + " to " + day(item.raw.x[1]) } },
        },
        layout: { padding: { top: data.periods.length > 0 ? 18 : 0 } },
      },
      plugins: [periods],
    });
  }

  function groupColor(group) {
    return color(group === "impact" ? "--human" : group === "control" ? "--accent" : "--vehicle");
  }

  function dayCurves(canvas, line) {
    // The last point is the first again, so that the day closes.
    const points = (heights) => heights.concat(heights[0]).map((height, i) => ({ x: i / 2, y: height }));
    return new Chart(canvas, {
      type: "line",
      data: {
        datasets: line.curves.map((curve) => ({
          label: (curve.group === "none" ? "" : curve.group + " ") + curve.period, data: points(curve.heights),
          borderColor: groupColor(curve.group), borderWidth: curve.period === "before" ? 1.5 : 2.5,
          borderDash: curve.period === "before" ? [4, 3] : [], pointRadius: 0, pointHitRadius: 6,
        })),
      },
      options: {
        animation: false, responsive: true, maintainAspectRatio: false, interaction: { mode: "index", intersect: false },
        scales: {
          x: { type: "linear", min: 0, max: 24, grid: { color: color("--line") }, ticks: { stepSize: 6, color: color("--soft"), callback: (h) => h + " h" } },
          y: { min: 0, grid: { display: false }, ticks: { display: false }, border: { display: false } },
        },
        plugins: {
          legend: { display: false },
          tooltip: { callbacks: { title: (items) => items[0].parsed.x + " h", label: (i) => i.dataset.label + ": " + i.parsed.y.toFixed(1) + " % an hour" } },
        },
      },
    });
  }

  function map(canvas) {
    const rows = data.map;
    const kilometres = 111.32;
    const narrowing = Math.cos((rows[0].position.latitude * Math.PI) / 180);
    const points = rows.map((r) => ({
      x: (r.position.longitude - rows[0].position.longitude) * narrowing * kilometres,
      y: (r.position.latitude - rows[0].position.latitude) * kilometres,
    }));
    // One kilometre is as long up as across.
    const width = canvas.parentNode.clientWidth;
    const shape = 300 / width;
    canvas.parentNode.style.height = "300px";
    const middle = (axis) => (Math.min(...points.map((p) => p[axis])) + Math.max(...points.map((p) => p[axis]))) / 2;
    const reach = (axis) => Math.max(...points.map((p) => Math.abs(p[axis] - middle(axis))));
    const half = Math.max(reach("x"), reach("y") / shape, 0.05) * 1.25;
    const names = {
      id: "names",
      afterDatasetsDraw(chart) {
        const pen = chart.ctx;
        pen.save();
        pen.fillStyle = color("--ink");
        pen.font = "12px " + Chart.defaults.font.family;
        pen.textAlign = "left";
        const dots = chart.getDatasetMeta(0).data;
        const taken = dots.map((dot) => ({ x: dot.x - 7, y: dot.y - 7, w: 14, h: 14 }));
        const meets = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
        // Where there is room; a name that would cover another is left to the table.
        dots.forEach((dot, i) => {
          const w = pen.measureText(rows[i].station).width;
          const places = [
            { x: dot.x - w / 2, y: dot.y - 24 }, { x: dot.x - w / 2, y: dot.y + 10 }, { x: dot.x + 10, y: dot.y - 7 },
            { x: dot.x - w - 10, y: dot.y - 7 }, { x: dot.x - w / 2, y: dot.y + 24 }, { x: dot.x - w / 2, y: dot.y - 38 },
          ].map((place) => ({ x: place.x, y: place.y, w: w, h: 14 }));
          const free = places.find((place) => place.x > 0 && place.x + w < chart.width && !taken.some((other) => meets(place, other)));
          if (free) {
            taken.push(free);
            pen.fillText(rows[i].station, free.x, free.y + 11);
          }
        });
        pen.restore();
      },
    };
    const axis = (center, size) => ({
      min: center - size, max: center + size, grid: { color: color("--line") },
      ticks: { color: color("--soft"), maxTicksLimit: 6, includeBounds: false, callback: (v) => +v.toFixed(2) + " km" },
    });
    return new Chart(canvas, {
      type: "scatter",
      data: { datasets: [{ data: points, pointRadius: 6, pointStyle: rows.map((r) => (r.group === "control" ? "rect" : "circle")), backgroundColor: rows.map((r) => groupColor(r.group)) }] },
      options: {
        animation: false, responsive: true, maintainAspectRatio: false,
        scales: { x: axis(middle("x"), half), y: axis(middle("y"), half * shape) },
        plugins: { legend: { display: false }, tooltip: { callbacks: { label: (i) => rows[i.dataIndex].station + ", " + rows[i.dataIndex].group } } },
      },
      plugins: [names],
    });
  }

  function draw() {
    drawn.splice(0).forEach((chart) => chart.destroy());
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 13;
    const places = { forest: forest, map: map, calendar: calendar };
    Object.keys(places).forEach((name) => {
      const canvas = document.getElementById(name);
      if (canvas && data[name].length > 0) {
        drawn.push(places[name](canvas));
      }
    });
    data.days.forEach((line, i) => drawn.push(dayCurves(document.getElementById("day" + i), line)));
  }

  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  // On paper nobody can open what is folded away.
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((part) => {
      part.open = true;
      part.dataset.folded = "yes";
    });
    drawn.forEach((chart) => chart.resize());
  });
  addEventListener("afterprint", () => {
    document.querySelectorAll("details[data-folded]").forEach((part) => {
      part.open = false;
      delete part.dataset.folded;
    });
  });
})();
